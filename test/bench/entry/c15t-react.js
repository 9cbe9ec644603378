import '@c15t/react/styles.css';
import {ConsentBanner, ConsentDialog, ConsentManagerProvider} from '@c15t/react';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {options} from './c15t-options.js';

createRoot(document.getElementById('root')).render(
  createElement(
    ConsentManagerProvider,
    {options},
    createElement(ConsentBanner),
    createElement(ConsentDialog),
  ),
);
