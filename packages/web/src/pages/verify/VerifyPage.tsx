import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { inWorker } from './inWorker.ts';
import { VerifyPanel } from './VerifyPanel.tsx';
import styles from './verify.module.css';

/** Where a customer checks what they were told, on their own computer. */
export function VerifyPage() {
  return (
    <Page title="Verify" crumbs={[{ text: 'Portfolio', to: '/' }]}>
      <div className={layout.head}>
        <h1>Verify on this computer</h1>
        <p className={layout.lead}>
          A bundle holds an agreement, all its evidence and the result, signed. Here it is checked and
          computed again, in this browser alone: nothing of it is sent anywhere.
        </p>
      </div>
      <VerifyPanel verify={inWorker} />
      <p className={`${styles.saving} quiet`}>
        You need not trust this page to come from us each time:{' '}
        <a href="/verify-offline.html" download>
          save it as one file
        </a>
        , which does the same without any server. So does <code>tallystick verify</code> on the command line.
      </p>
    </Page>
  );
}
