import { Alert, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HelpText } from '@/components/help-text';
import { Panel } from '@/components/panel';
import type { Remark } from '../api/costing-models';
import styles from './model-text.module.css';

/** A text under work and what is to say of it. */
interface Work {
  text: string;
  check: { problems: Remark[]; warnings: Remark[] } | undefined;
  write: (text: string) => void;
}

interface ModelTextProps {
  editor: Work;
  mayEdit: boolean;
  /** what the text is called, what it is for, and what is said where it can be used */
  file: string;
  help: string;
  label: string;
  usable: string;
  rows?: number;
}

/** A YAML text with its line numbers; each mistake leads to its place. */
export function ModelText({ editor, mayEdit, file, help, label, usable, rows = 28 }: ModelTextProps) {
  const area = useRef<TextAreaRef>(null);
  const [scrolled, setScrolled] = useState(0);
  const lines = editor.text.split('\n');
  const wrong = new Set(editor.check?.problems.map((it) => it.line));

  const go = ({ line, column }: Remark) => {
    const element = area.current?.resizableTextArea?.textArea;
    if (element === undefined || line < 1) return;
    const start = lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0) + column - 1;
    const end = lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) - 1;
    element.focus();
    element.setSelectionRange(start, end);
    element.scrollTop = Math.max(0, (line - 5) * 20);
  };

  return (
    <>
      <Remarks editor={editor} usable={usable} onGo={go} />
      <Panel title={file} actions={<HelpText text={help} about={file} />}>
        <div className={styles.editor}>
          <div className={styles.numbers} aria-hidden>
            <div style={{ transform: `translateY(${-scrolled}px)` }}>
              {lines.map((_, index) => (
                <div key={index} className={wrong.has(index + 1) ? styles.wrong : undefined}>
                  {index + 1}
                </div>
              ))}
            </div>
          </div>
          <Input.TextArea
            ref={area}
            className={styles.text}
            aria-label={label}
            value={editor.text}
            readOnly={!mayEdit}
            spellCheck={false}
            wrap="off"
            rows={rows}
            onChange={(it) => editor.write(it.target.value)}
            onScroll={(it) => setScrolled(it.currentTarget.scrollTop)}
          />
        </div>
      </Panel>
    </>
  );
}

function Remarks({ editor, usable, onGo }: { editor: Work; usable: string; onGo: (it: Remark) => void }) {
  const { t } = useTranslation('costing-model');
  if (editor.check === undefined) return null;
  const { problems, warnings } = editor.check;
  if (problems.length === 0 && warnings.length === 0) return <Alert type="success" showIcon title={usable} />;
  const list = (remarks: Remark[]) => (
    <ul className={styles.remarks}>
      {remarks.map((it) => (
        <li key={`${it.line}:${it.column}:${it.code}`}>
          <button type="button" onClick={() => onGo(it)}>
            {t('place', { line: it.line, column: it.column })}
          </button>{' '}
          {it.text}
        </li>
      ))}
    </ul>
  );
  return (
    <div aria-live="polite">
      {problems.length > 0 && (
        <Alert type="error" showIcon title={t('problems', { count: problems.length })} description={list(problems)} />
      )}
      {warnings.length > 0 && (
        <Alert type="warning" showIcon title={t('warnings', { count: warnings.length })} description={list(warnings)} />
      )}
    </div>
  );
}
