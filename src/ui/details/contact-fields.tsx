/** 联系方式: printed in the preamble where the office gives it; all of it optional. */
import { useFormContext } from 'react-hook-form'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import type { DetailsFields } from './details-fields.ts'

/** Office, address, postcode, phone and mail of those who answer for the report. */
export function ContactFields() {
  const { register, formState } = useFormContext<DetailsFields>()
  const errors = formState.errors.contact
  return (
    <fieldset className="details-part">
      <legend>
        联系方式<span className="field-optional">（选填）</span>
      </legend>
      <TextField {...register('contact.office')} label="承办机构" error={errors?.office?.message} />
      <TextField {...register('contact.address')} label="地址" error={errors?.address?.message} />
      <TextField
        {...register('contact.postcode')}
        label="邮政编码"
        inputMode="numeric"
        error={errors?.postcode?.message}
      />
      <TextField
        {...register('contact.phone')}
        label="电话"
        inputMode="tel"
        error={errors?.phone?.message}
      />
      <TextField
        {...register('contact.email')}
        label="电子邮箱"
        inputMode="email"
        error={errors?.email?.message}
      />
    </fieldset>
  )
}
