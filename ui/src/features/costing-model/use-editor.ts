import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '@/lib/problem';
import {
  type Check,
  checkText,
  discardDraft,
  type Draft,
  draftQuery,
  type Edit,
  editText,
  keepDraft,
} from './api/costing-models';

const PAUSE = 500;

interface Start {
  basedOn: number;
  text: string;
  check: Check;
}

/** The text under work, what is to say of it, and the draft that keeps it on the server. */
export function useEditor(saved: Start, draft: Draft | null, mayEdit: boolean) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [basedOn, setBasedOn] = useState(draft?.basedOn ?? saved.basedOn);
  const [text, setText] = useState(draft?.text ?? saved.text);
  const [judged, setJudged] = useState<{ text: string; check: Check } | undefined>(draft === null ? saved : undefined);
  /** the text last sent to be checked and kept */
  const sent = useRef(draft === null ? saved.text : undefined);

  const keep = useCallback(
    async (version: number, content: string) => {
      await keepDraft(version, content);
      const draft: Draft = { basedOn: version, text: content, updatedAt: new Date().toISOString() };
      queries.setQueryData(draftQuery.queryKey, draft);
    },
    [queries],
  );

  useEffect(() => {
    if (!mayEdit || text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      void keep(basedOn, text);
      void checkText(text).then((check) => {
        if (sent.current === text) setJudged({ text, check });
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, basedOn, mayEdit, keep]);

  const edit = useMutation({
    mutationFn: (change: Edit) => editText(text, change),
    onSuccess: (it) => {
      const [problem] = it.check.problems;
      if (problem !== undefined) {
        void message.error(problem.text);
        return; // the form is only for models that can be used
      }
      sent.current = it.text;
      setText(it.text);
      setJudged(it);
      void keep(basedOn, it.text);
    },
    onError: (error) => void message.error(asProblem(error).detail ?? asProblem(error).title),
  });

  return {
    basedOn,
    text,
    /** what was said last; undefined while the first text is being checked */
    check: judged?.check,
    isChanged: text !== saved.text,
    /** true if the text as it stands can be used */
    isUsable: judged?.text === text && judged.check.problems.length === 0,
    write: setText,
    edit: (change: Edit) => edit.mutate(change),
    isEditing: edit.isPending,
    /** begins anew with a version's text */
    start: async (from: Start) => {
      await discardDraft();
      sent.current = from.text;
      setBasedOn(from.basedOn);
      setText(from.text);
      setJudged(from);
      queries.setQueryData(draftQuery.queryKey, null);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
