/** Registers every element. */
import './define/consent-banner.js';
import './define/consent-gate.js';
import './define/consent-history.js';
import './define/consent-preferences.js';
import './define/cookie-disclosure.js';
import './define/data-use-note.js';
import './define/gates.js';
import './define/opt-out-controls.js';
import './define/policy-bundle.js';
import './define/policy-changes.js';
import './define/privacy-choices.js';
import './define/privacy-policy.js';
