/* global CATEGORIES */
import {defineCustomElement} from '@porscheofficial/cookie-consent-banner/dist/components/cookie-consent-banner.js';

defineCustomElement();
document.querySelector('cookie-consent-banner').availableCategories = CATEGORIES;
