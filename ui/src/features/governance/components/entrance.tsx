import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceMenu } from '@/components/appearance-menu';
import styles from './entrance.module.css';

/** The frame of the pages before the shell: what the product is on one side, a form on the other. */
export function Entrance({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('governance');
  useEffect(() => {
    document.title = `${title} · 衡客 Hengke`;
  }, [title]);
  return (
    <div className={styles.entrance}>
      <div className={styles.story} aria-hidden>
        <div className={styles.brand}>
          <img src="/icon.svg" width={36} height={36} alt="" />
          衡客 Hengke
        </div>
        <p className={styles.claim}>{t('entrance.claim')}</p>
        <ul>
          <li>{t('entrance.cost')}</li>
          <li>{t('entrance.worth')}</li>
          <li>{t('entrance.next')}</li>
        </ul>
      </div>
      <main className={styles.main}>
        <div className={styles.controls}>
          <AppearanceMenu />
        </div>
        <div className={styles.form}>
          <div className={styles.smallBrand}>
            <img src="/icon.svg" width={28} height={28} alt="" />
            衡客 Hengke
          </div>
          <h1>{title}</h1>
          {note !== undefined && <p className={styles.note}>{note}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
