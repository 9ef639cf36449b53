import { date, lang, list, needed, one, ref, refOrName, text } from '../fields.ts'
import { cited, figures, id, type Kind, names, polity, topics } from './shared.ts'

/** What was said, and what explains it. */
export const words: readonly Kind[] = [
  {
    table: 'statement',
    file: 'statements',
    about: 'words issued',
    fields: {
      id,
      speakers: needed(list('who said it: a leader, or a name', { is: 'ref', to: ['leader'], or: 'name' })),
      side: polity('for which side'),
      to: refOrName('to whom: an id, or a name', 'leader', 'polity', 'publisher'),
      kind: needed(
        one('what it is', 'remarks', 'interview', 'post', 'readout', 'joint-statement', 'communique', 'speech'),
      ),
      form: needed(one('whose words `text` gives', 'verbatim', 'translation', 'paraphrase')),
      date: needed(date('when it was said')),
      medium: text('where it appeared'),
      lang: needed(lang('of `text`, BCP 47')),
      text: needed(text('the words, short and exact')),
      original: text('the words in the language they were said in'),
      meeting: ref('the meeting it was said at, or speaks of', 'meeting'),
      topics,
      citations: cited,
    },
  },
  {
    table: 'background',
    file: 'background',
    about: 'a dated piece of historical context',
    fields: {
      id,
      name: needed(text('what a reader would call it')),
      names,
      date: needed(date('when')),
      leaders: list('leaders it concerns', { is: 'ref', to: ['leader'] }),
      polities: list('polities it concerns', { is: 'ref', to: ['polity'] }),
      city: text('the city'),
      summary: needed(text('one to three lines in our own words')),
      figures,
      topics,
      citations: cited,
    },
  },
]
