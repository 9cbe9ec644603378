/**
 * The parts of a choice control that the elements around it pass on to the page, for `exportparts`; its
 * heading is not one of them, since those have headings of their own.
 */
export const CONTROL_PARTS =
  'label, mark, says, switch, options, option, form, field, input, button, state, alert, ways, way, clause';

/** Those of a compact one. */
export const COMPACT_PARTS =
  'label, mark, switch, options, option, form, field, input, button, state, alert';
