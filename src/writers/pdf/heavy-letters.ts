/**
 * Letters drawn heavier by a line around them. The painter of the preview draws no such lines: there each
 * kind is filled with a shade of its own, by which its line is drawn after all.
 */

interface Heavy {
  readonly weight: number
  readonly colour: string
  /** One step from the colour, which nobody sees, and nothing else is drawn in. */
  readonly sign: string
}

/** Bold words and heads, titles, and the red head of an announcement; weights in points. */
export const heavyLetters: readonly Heavy[] = [
  { weight: 0.35, colour: '#000000', sign: '#000001' },
  { weight: 0.8, colour: '#000000', sign: '#000002' },
  { weight: 1.1, colour: '#d7000f', sign: '#d7000e' },
]

/** For the template: `heavy(weight, it)`, which needs `places`. */
export const heavyTemplate = String.raw`
#let signs = (${heavyLetters.map(({ weight, sign }) => `"${weight}": rgb("${sign}")`).join(', ')})
#let heavy(weight, colour, it) = if places { text(stroke: weight + colour, fill: signs.at(str(weight.pt())), it) } else { text(stroke: weight + colour, it) }
`
