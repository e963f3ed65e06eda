/**
 * How the votes count; found by trying, on questions about both states' handbooks. A section's likest banked question
 * votes by its likeness, the next likest by `second` of that; a heading without words of its own (`silent`)
 * stands back behind what it heads, and a section that speaks of the `whole` question comes before one of a part.
 * How likely the question is a section's, by what was learned from the bank, adds `learned` for every power of e.
 * Within a section each banked question speaks with `said`, by its likeness to the power of three, for the item that
 * answers it, or with `general` of that for the whole section.
 */
export const tuning = {
  saturation: 0.9,
  lengthNorm: 0.5,
  unitNorm: 0.3,
  unit: 0.9,
  bank: 2.2,
  second: 0.3,
  silent: 0.8,
  whole: 0.5,
  learned: 0.45,
  said: 2,
  general: 1.5,
};
