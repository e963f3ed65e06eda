import { makeStyles } from '@fluentui/react-components';
import type { Gaps } from '../../../shared/handbook/gaps.ts';
import { Figures } from './figures.tsx';
import { Panel } from './panel.tsx';
import { QuestionList } from './question-list.tsx';
import { SectionPicture } from './section-picture.tsx';
import { SectionTable } from './section-table.tsx';

/** The figures, what to mend, where the questions go, and all of it by section. */
export function GapsReport({ gaps }: { gaps: Gaps }) {
  const styles = useStyles();
  const { unanswered, disliked, mostAsked, declined, sections, found } = gaps;
  return (
    <>
      <Figures gaps={gaps} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel
            title="The handbook does not say"
            about="With each question the section nearest to it, where a sentence may be missing."
            shown={unanswered.length}
            found={found.unanswered}
            none="No question was left open."
          >
            <QuestionList questions={unanswered} place="Nearest section" />
          </Panel>
          <Panel
            title="Not helpful"
            about="Answers people voted down, and what they said was missing or wrong."
            shown={disliked.length}
            found={found.disliked}
            none="Nobody has voted an answer down."
          >
            <QuestionList questions={disliked} place="Section" votes />
          </Panel>
          <Panel
            title="Declined"
            about="Taken for off topic or for orders to the desk, or not in English. One that belongs here was refused wrongly."
            shown={declined.length}
            found={found.declined}
            none="Nothing was declined."
          >
            <QuestionList questions={declined} place="Section" />
          </Panel>
        </div>
        <div className={styles.column}>
          {sections.length > 0 && (
            <Panel
              title="Where the questions go"
              about="How often a section was the answer, and how often only the nearest to a question left open."
            >
              <SectionPicture sections={sections} />
            </Panel>
          )}
          <Panel
            title="Asked most"
            about="Questions asked more than once, in whatever words."
            shown={mostAsked.length}
            found={found.mostAsked}
            none="Nothing has been asked twice."
          >
            <QuestionList questions={mostAsked} place="Section" />
          </Panel>
        </div>
      </div>
      {sections.length > 0 && (
        <Panel
          title="By section"
          about="Those with most to mend come first; choose a heading to sort."
          shown={sections.length}
          found={found.sections}
        >
          <SectionTable sections={sections} />
        </Panel>
      )}
    </>
  );
}

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: '16px',
    marginBottom: '16px',
  },
  column: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
});
