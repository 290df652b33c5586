/** Texts to begin with, in the words that people really use. */
const examples = {
  'Parents and relatives': ['cant come, little ones ill', 'yes but 15 min late', 'what time is it n where?'],
  'Carers': ['he has a temperature, he wont be there', 'she says she doesnt want to go'],
  'Young people': ['i dont want to go', 'when is it?', 'I want to say how it went'],
  'Staff': ['hello'],
  'Unknown': ['cant come today, on my sisters phone'],
  'Duty': [],
};

export const examplesFor = phone => phone.bubbles.length > 0 ? [] : examples[phone.group] ?? [];

const mostAnswers = 3;

/** The newest references, to answer with. */
export const answersFor = duty => duty.unanswered.slice(0, mostAnswers);

/** What the buttons do not show; '' when they show all. */
export const moreFor = duty => duty.unanswered.length > mostAnswers ? `${duty.unanswered.length} references wait for an answer; the newest ${mostAnswers} are below.` : '';
