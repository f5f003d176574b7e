package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page of 5,000 records from 2,000 articles. */
@ExtendWith(InBrowser.class)
class BigOutputTest {
  private static final int ARTICLES = 2000;
  private static final int RECORDS = 5000;

  /** What the page keeps to where nothing else runs; a busy machine is given this much more. */
  private static final double BUSY = 4;

  @TempDir Path folder;

  @Test
  void thePageOfALargeRunStaysQuick(Browser browser, TestReporter report) throws Exception {
    browser.look(1400, 900, "light").openNew(output());
    double ready = number(browser, "performance.getEntriesByName('ready')[0].startTime");
    double filter =
        number(
            browser,
            """
            (() => {
              const search = document.getElementById('search');
              const once = text => {
                search.value = text;
                const start = performance.now();
                search.dispatchEvent(new Event('input'));
                document.body.offsetHeight;
                return performance.now() - start;
              };
              // The best of several: what else runs on the machine is not the page's.
              const best = text => Math.min(once(text), once(text + ' '), once(text));
              return Math.max(...['p', 'pr', 'provider 17', 'inadequate', ''].map(best));
            })()
            """);
    double next =
        number(
            browser,
            """
            (() => {
              const once = () => {
                const start = performance.now();
                document.body.dispatchEvent(
                  new KeyboardEvent('keydown', {key: 'j', bubbles: true}));
                document.body.offsetHeight;
                return performance.now() - start;
              };
              return Math.min(once(), once(), once());
            })()
            """);
    double heap = number(browser, "performance.memory.usedJSHeapSize / 1048576");
    long memory = browser.megabytes();
    String measured =
        "%d MB, ready %.0f ms, filter %.0f ms, next record %.0f ms, heap %.0f MB, process %d MB"
            .formatted(
                Files.size(folder.resolve("review.html")) >> 20, ready, filter, next, heap, memory);
    report.publishEntry("5,000 records", measured);
    assertThat(ready).isLessThan(2000 * BUSY);
    assertThat(filter).isLessThan(100 * BUSY);
    assertThat(next).isLessThan(100 * BUSY);
    assertThat(heap).isLessThan(500);
    assertThat(memory).isLessThan(500);
    assertThat(browser.count(".record-row")).isLessThan(60);
    assertThat(browser.text("#counts")).startsWith("5,000 records");
  }

  private Path output() throws Exception {
    OutputFixture output = new OutputFixture();
    String[] grades = {"outstanding", "good", "requires-improvement", "inadequate"};
    String filler = "The council said that it had read the report with care. ".repeat(60);
    for (int article = 0, record = 0; article < ARTICLES; article++) {
      String words = "Provider %d was rated by Ofsted".formatted(article % 700);
      output.article("news/a" + article, words, words + "\n" + filler);
      for (; record < (long) RECORDS * (article + 1) / ARTICLES; record++) {
        String id = "ofsted/provider-%d/full/%d".formatted(article % 700, record);
        String date = String.valueOf(2005 + record % 20);
        output.record(id, "Provider " + article % 700, grades[record % 4], date, words);
      }
    }
    return output.write(folder);
  }

  private static double number(Browser browser, String expression) {
    return ((Number) browser.js("return " + expression)).doubleValue();
  }
}
