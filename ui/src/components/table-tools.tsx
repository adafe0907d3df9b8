import { DownloadOutlined, SearchOutlined, SettingOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Popover } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import styles from './data-table.module.css';
import type { Column } from './table-columns';
import type { TableState } from './use-table-state';

interface TableToolsProps<Row> {
  label: string;
  columns: Column<Row>[];
  chosen: Column<Row>[];
  state: TableState;
  change: (change: Partial<TableState>) => void;
  /** undefined: for those who may not */
  onExport: (() => Promise<void>) | undefined;
  exportUrl?: string;
  search?: boolean;
  found?: number;
  children?: ReactNode;
}

/** What stands above a table: the page's own controls, search, columns, CSV, and how many rows there are. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { label, columns, chosen, state, change, search = true, found, children } = props;
  const { t } = useTranslation();
  if (!search && children === undefined) return null;
  return (
    <div className={styles.tools}>
      {children}
      {search && <Search value={state.search} onSearch={(it) => change({ search: it })} label={label} />}
      <span className={styles.found} role="status">
        {found !== undefined && t('table.rows', { count: found })}
      </span>
      {search && (
        <span className={styles.buttons}>
          <Popover
            trigger="click"
            placement="bottomRight"
            title={t('table.columns')}
            content={
              <Checkbox.Group
                className={styles.choice}
                value={chosen.map((it) => it.key)}
                onChange={(keys) => change({ columns: keys.length === 0 ? undefined : keys.map(String) })}
                options={columns.map((it) => ({ value: it.key, label: it.title }))}
              />
            }
          >
            <Button icon={<SettingOutlined aria-hidden />} aria-label={t('table.columns')} title={t('table.columns')} />
          </Popover>
          {props.onExport !== undefined && <ExportButton onExport={props.onExport} url={props.exportUrl} />}
        </span>
      )}
    </div>
  );
}

function ExportButton({ onExport, url }: { onExport: () => Promise<void>; url: string | undefined }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = () => {
    setBusy(true);
    onExport()
      .catch((error: unknown) => void message.error(asProblem(error).title))
      .finally(() => setBusy(false));
  };
  const icon = <DownloadOutlined aria-hidden />;
  return url === undefined ? (
    <Button icon={icon} loading={busy} onClick={save}>
      CSV
    </Button>
  ) : (
    <Button icon={icon} href={url} download>
      CSV
    </Button>
  );
}

/** Waits for a pause in typing before it narrows the rows. */
function Search({ value, onSearch, label }: { value: string; onSearch: (text: string) => void; label: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const waiting = setTimeout(() => onSearch(text), 300);
    return () => clearTimeout(waiting);
  });
  return (
    <Input
      className={styles.search}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('table.search')}
      aria-label={t('table.searchIn', { label })}
      value={text}
      onChange={(it) => setText(it.target.value)}
    />
  );
}
