import { createRoot } from 'react-dom/client';
import '../page.css';
import { findHost } from './host.ts';
import { Tab } from './tab.tsx';

const page = document.getElementById('page');
if (page === null) throw new Error('The page has lost its root element.');
createRoot(page).render(<Tab host={await findHost()} />);
