// `npm run notes`: makes the file of the speaker's notes, and says where it is.
import { compileContent } from '../content/content';
import { formatProblem } from '../content/problems';
import { compileNotes, NOTES_FILE } from './notes';

const root = process.cwd();
const { problems } = compileContent(root);
const wrong = problems.length > 0 ? problems : compileNotes(root);
for (const problem of wrong) console.error(formatProblem(problem));
if (wrong.length > 0) process.exitCode = 1;
else
  console.log(
    `${NOTES_FILE} を作りました。発表者の画面の「メモを開く」で開いてください。\nMade ${NOTES_FILE}: open it in the speaker's window.`,
  );
