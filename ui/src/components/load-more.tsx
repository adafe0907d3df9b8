import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '@/lib/numbers';
import styles from './load-more.module.css';

interface LoadMoreProps {
  more: { next: boolean; load: () => void; loading: boolean };
  /** rows so far */
  shown: number;
  total?: number | null;
  /** load by itself when it comes into sight */
  bySight?: boolean;
}

/** The end of a list that has more: how far one has come, and a button for those who do not scroll. */
export function LoadMore({ more, shown, total, bySight = false }: LoadMoreProps) {
  const { t } = useTranslation();
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const { next, load, loading } = more;
  useEffect(() => {
    if (end === null || !bySight || !next || loading) return undefined;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((it) => it.isIntersecting)) load();
      },
      { rootMargin: '600px' },
    );
    near.observe(end);
    return () => near.disconnect();
  }, [end, bySight, next, loading, load]);
  return (
    <div className={styles.end} ref={setEnd}>
      <span role="status">
        {typeof total === 'number' && t('table.shown', { shown: formatCount(shown), total: formatCount(total) })}
      </span>
      {next && (
        <Button onClick={load} loading={loading}>
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}
