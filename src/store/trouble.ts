/** Says to the clerk, in Chinese, why something could not be kept and what to do about it. */

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : ''

/** This browser holds data of a newer version of the program than this page. */
export const isFromNewerVersion = (error: unknown): boolean => nameOf(error) === 'VersionError'

/** This browser, as it is set up, keeps nothing for the program at all. */
export const keepsNothing = (error: unknown): boolean =>
  ['SecurityError', 'NotAllowedError'].includes(nameOf(error)) ||
  Reflect.get(globalThis, 'indexedDB') === undefined

/** The refusal of a page that may only be read; its message is the reason. */
export const readOnlyError = (why: string): DOMException => new DOMException(why, 'ReadOnlyError')

const rescue = '请先用“存为文件”把报告保存到电脑上'

/** Shown by an old tab once a newer version has taken over. */
export const olderTab =
  '本页是旧版本，草稿已由新版本接管，本页现在只能查看。请刷新本页；若有未保存的内容，请先用“存为文件”保存。'

/** Shown when a newer version of the program wrote the drafts of this browser. */
export const newerData =
  '本浏览器中的草稿由更新版本的程序保存，本页无法写入。请关闭所有标签页后重新打开，以使用新版本。'

/** Shown where the browser keeps nothing from the start. */
export const nothingKept =
  '浏览器不允许本页保存数据，不能新建和修改年报。请在浏览器设置中允许本站保存数据，或换一个浏览器，再重新载入。'

/** Shown when a draft asked for is neither in the database nor among the copies. */
export const noSuchDraft = '本浏览器中没有找到这份草稿，可能已被清除。如曾存为文件，请从文件打开。'

/** What happened, where, and what to do, for an error of the browser's storage. */
export const sayTrouble = (error: unknown): string => {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return `浏览器的存储空间或磁盘已满，修改没有写入草稿。${rescue}，再清理磁盘空间；程序会自动重试。`
    case 'InvalidStateError':
    case 'AbortError':
    case 'TransactionInactiveError':
      return `浏览器中断了与草稿库的连接，修改还没有写入草稿。程序正在自动重试；如一直不成功，${rescue}。`
    case 'VersionError':
      return newerData
    case 'ReadOnlyError':
      return error instanceof Error ? error.message : newerData
    case 'SecurityError':
    case 'NotAllowedError':
      return `浏览器不允许本页保存数据，草稿关闭后会丢失。${rescue}，或检查浏览器的隐私设置。`
    default:
      return `草稿库读写出错，修改还没有写入草稿。程序正在自动重试；如一直不成功，${rescue}。`
  }
}
