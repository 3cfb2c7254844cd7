import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyPreferences, followSystemTheme } from './state/preferences.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/buttons.css';
import './ui/popover.css';

applyPreferences();
followSystemTheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
