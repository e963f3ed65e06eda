import { createRoot } from 'react-dom/client';
import '../page.css';
import { Themed } from '../theme.tsx';
import { openOffice } from './excel/open-office.ts';
import { Pane } from './pane.tsx';

const inExcel = await openOffice();
const page = document.getElementById('page');
if (page === null) throw new Error('The page has lost its root element.');
createRoot(page).render(
  <Themed>
    <Pane inExcel={inExcel} />
  </Themed>,
);
