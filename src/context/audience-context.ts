import {createContext} from '@lit/context';

/** Whom the nearest `<policy-bundle>` speaks to: ids of audiences, apart by spaces; unset for all. */
export const audienceContext = createContext<string | undefined>(Symbol.for('forthright.audience'));
