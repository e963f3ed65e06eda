import { createRoot } from 'react-dom/client';
import '../page.css';
import { ChannelPage } from './channel-page.tsx';

const page = document.getElementById('page');
if (page === null) throw new Error('The page has lost its root element.');
createRoot(page).render(<ChannelPage />);
