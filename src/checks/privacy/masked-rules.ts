/** What the clerk can have hidden at one press. */

/** The rules whose findings can be hidden; a private mailbox or a secrecy mark has to be thought about. */
export const maskedRules: readonly string[] = ['privacy.number', 'privacy.person']
