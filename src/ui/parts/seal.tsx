/** The product's sign: a small seal-red square, used nowhere else. */
import './seal.css'

/** The mark before the product's name; the name beside it says what it is. */
export function Seal() {
  return (
    <span className="seal" aria-hidden="true">
      年报
    </span>
  )
}
