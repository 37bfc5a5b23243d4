import { createRoot } from 'react-dom/client';
import { t } from '../i18n/text.ts';
import '../theme/tokens.css';
import '../theme/base.css';
import './offline.css';
import layout from '../app/layout.module.css';
import { VerifyPanel } from '../pages/verify/VerifyPanel.tsx';
import { verifyFile } from '../pages/verify/verifyFile.ts';

/** The page to verify with that is one file and needs no server: whoever saved it once need trust nobody again. */
function OfflineVerify() {
  return (
    <main className={layout.main}>
      <div className={layout.page}>
        <div className={layout.head}>
          <h1>{t('Verify on this computer')}</h1>
          <p className={layout.lead}>
            {t(
              'This page is one file and speaks to no server: it may be used without any network. It checks a bundle and computes its figures again.',
            )}
          </p>
        </div>
        <VerifyPanel verify={verifyFile} />
      </div>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(<OfflineVerify />);
