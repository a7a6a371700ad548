import type { Language } from '../widget/strings/index.js';
import { DemoPanel } from './demo-panel.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Hero } from './hero.js';
import { ProductGrid } from './product-grid.js';

/** The page of Mareira, a shop that does not exist, with a real chat in its corner. */
export function Shop({ language }: { language: Language }) {
  return (
    <>
      <Header language={language} />
      <main id="content">
        <Hero language={language} />
        <DemoPanel language={language} />
        <ProductGrid language={language} />
      </main>
      <Footer language={language} />
    </>
  );
}
