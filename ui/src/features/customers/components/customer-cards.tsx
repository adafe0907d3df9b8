import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Column } from '@/components/data-table';
import { written } from '@/components/table-columns';
import { paths } from '@/config/paths';
import type { CustomerRow } from '../api/customers';
import styles from '../customers.module.css';

const CHUNK = 25;

interface CustomerCardsProps {
  columns: Column<CustomerRow>[];
  rows: CustomerRow[];
  currency: string;
  label: string;
}

/** The list on a phone. Cards far from what is in sight are not drawn; the room they took stays. */
export function CustomerCards({ columns, rows, currency, label }: CustomerCardsProps) {
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
    rows.slice(at * CHUNK, (at + 1) * CHUNK),
  );
  return (
    <div role="list" aria-label={label} className={styles.cards}>
      {chunks.map((chunk) => (
        <Chunk key={chunk[0]?.customerId}>
          {chunk.map((row) => (
            <Card key={row.customerId} row={row} columns={columns} currency={currency} />
          ))}
        </Chunk>
      ))}
    </div>
  );
}

function Chunk({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [away, setAway] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (element === null) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry !== undefined) setAway(entry.isIntersecting ? undefined : entry.boundingClientRect.height);
      },
      { rootMargin: '1500px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return (
    <div role="presentation" className={styles.chunk} ref={setElement} style={{ minHeight: away }}>
      {away === undefined && children}
    </div>
  );
}

function Card({ row, columns, currency }: { row: CustomerRow } & Pick<CustomerCardsProps, 'columns' | 'currency'>) {
  const facts = columns.filter((it) => it.key !== 'name' && (row[it.key] ?? null) !== null).slice(0, 8);
  return (
    <div role="listitem" className={styles.card}>
      <Link to={paths.customer(row.customerId)}>{String(row['name'] ?? row.customerId)}</Link>
      <dl>
        {facts.map((it) => (
          <div key={it.key}>
            <dt>{it.title}</dt>
            <dd className="num">{written(it, row, currency)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
