import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Loading } from '@/components/states';
import { useMay } from '@/lib/session';
import { useUrlState } from '@/lib/use-url-state';
import { type Draft, draftQuery, type ModelList, modelQuery, modelsQuery } from './api/costing-models';
import styles from './costing-model-page.module.css';
import { ModelActions } from './components/model-actions';
import { ModelText } from './components/model-text';
import { PoolList } from './components/pool-list';
import { useEditor } from './use-editor';

// what stands behind a tab is fetched when the tab is opened
const TrialResult = lazy(() => import('./components/trial-result').then((it) => ({ default: it.TrialResult })));
const Versions = lazy(() => import('./components/versions').then((it) => ({ default: it.Versions })));

/** The costing model: as a form, as text, tried on the current run, and its versions. Route: /costing-model?view=… */
export function CostingModelPage() {
  const mayEdit = useMay('MODEL_EDIT');
  const models = useQuery(modelsQuery);
  const draft = useQuery({ ...draftQuery, enabled: mayEdit });
  return (
    <Answer query={models}>
      {(list) =>
        mayEdit ? (
          <Answer query={draft}>{(it) => <Loaded models={list} draft={it} mayEdit />}</Answer>
        ) : (
          <Loaded models={list} draft={null} mayEdit={false} />
        )
      }
    </Answer>
  );
}

interface LoadedProps {
  models: ModelList;
  draft: Draft | null;
  mayEdit: boolean;
}

/** Work begins with the active version; when another becomes active, it begins anew. */
function Loaded(props: LoadedProps) {
  const model = useQuery(modelQuery(props.models.active));
  return (
    <Answer query={model}>
      {({ item, text, check }) => (
        <Editing key={item.version} {...props} saved={{ basedOn: item.version, text, check }} />
      )}
    </Answer>
  );
}

interface EditingProps extends LoadedProps {
  saved: Parameters<typeof useEditor>[0];
}

function Editing({ models, draft, saved, mayEdit }: EditingProps) {
  const { t } = useTranslation('costing-model');
  const [state, change] = useUrlState({ view: 'form', trial: '' });
  const editor = useEditor(saved, draft, mayEdit);
  const based = editor.basedOn === 0 ? t('builtIn') : t('versionNumber', { version: editor.basedOn });
  return (
    <Page
      title={t('title')}
      help={t('help')}
      note={editor.isChanged ? t('changed', { based }) : t('unchanged', { based })}
      actions={
        mayEdit && (
          <ModelActions
            editor={editor}
            models={models}
            saved={saved}
            onTrial={(trial) => change({ trial, view: 'trial' })}
          />
        )
      }
    >
      <Tabs
        activeKey={state.view}
        onChange={(view) => change({ view })}
        destroyOnHidden
        items={[
          { key: 'form', label: t('form'), children: stacked(<PoolList editor={editor} mayEdit={mayEdit} />) },
          {
            key: 'text',
            label: t('text'),
            children: stacked(
              <ModelText
                editor={editor}
                mayEdit={mayEdit}
                file="costing.yaml"
                help={t('textHelp')}
                label={t('textLabel')}
                usable={t('usable')}
              />,
            ),
          },
          { key: 'trial', label: t('trial.title'), children: stacked(<TrialResult jobId={state.trial} />) },
          {
            key: 'versions',
            label: t('versions.title'),
            children: stacked(<Versions models={models} mayEdit={mayEdit} onStart={(it) => void editor.start(it)} />),
          },
        ]}
      />
    </Page>
  );
}

const stacked = (panels: ReactNode) => (
  <Suspense fallback={<Loading />}>
    <div className={styles.stack}>{panels}</div>
  </Suspense>
);
