/** The parts of a choice control that the elements around it pass on to the page, for `exportparts`. */
export const CONTROL_PARTS =
  'label, mark, switch, options, option, form, field, input, button, state, alert, ways';
