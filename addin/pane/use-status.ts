import { useEffect, useState } from 'react';
import type { DatasetView } from '../../shared/api.ts';
import { type Desk, DeskError } from '../desk.ts';

/** Asks the desk again and again while the dataset can still move; less often while only people can move it. */
export function useStatus(desk: Desk, id: string): { dataset: DatasetView | null; trouble: string | null } {
  const [dataset, setDataset] = useState<DatasetView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let timer = 0;
    let gone = false;
    const look = async () => {
      let wait = 5000;
      try {
        const now = await desk.dataset(id);
        if (gone) return;
        setDataset(now);
        setTrouble(null);
        wait = waits[now.state] ?? 3000;
      } catch (error) {
        if (gone) return;
        setTrouble(error instanceof DeskError ? error.message : 'The desk did not answer; asking again.');
      }
      timer = window.setTimeout(look, document.hidden ? wait * 4 : wait);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [desk, id]);
  return { dataset, trouble };
}

const waits: Record<string, number> = {
  'handed-over': 1000,
  uploading: 1000,
  private: 1000,
  'in-review': 3000,
  approved: 1000,
  public: 15_000,
};
