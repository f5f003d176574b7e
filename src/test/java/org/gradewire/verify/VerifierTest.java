package org.gradewire.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.verify.Verification.Counts;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
  @TempDir Path base;
  private Path output;

  @BeforeEach
  void writeOutput() throws Exception {
    output = base.resolve("output");
    SampleRun.writeSources(base.resolve("articles"));
    SampleRun.writeOutput(output, "articles");
  }

  @Test
  void goodOutputPassesWithEveryCitationFoundInTheSource() throws Exception {
    Verification verification = Verifier.verify(output, base);
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.passed()).isTrue();
    assertThat(verification.counts()).isEqualTo(new Counts(3, 2, 58, 58, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          records.json   | "quote": "is rated ‘good’"   | "quote": "is rated ‘bad’"   | records.json [ofsted/ashby/full/2019].status.citations[0]: quote differs from the text: found "is rated ‘bad’", expected "is rated ‘good’"
          records.json   | "quote": "fourth"            | "quote": "third"            | records.json [ofsted/ashby/full/2019].ordinal.citations[0]: source file has other words: found "fourth", expected "third"
          records.json   | "quote": "“requires improvement”" | "quote": "“requires”" | records.json [ofsted/ashby/full/2019].overall.alternatives[0].citations[0]: quote differs from the text
          records.json   | "article": "ashby"           | "article": "nowhere"        | records.json [ofsted/ashby/full/2019].inspectorate.citations[0]: unknown article: found "nowhere", expected an id of articles.jsonl
          records.json   | "previous": "ofsted/ashby/full/2018" | "previous": "x/y"   | records.json [ofsted/ashby/full/2019].previous: unknown record: found x/y, expected an id of records.json
          records.json   | "id": "ofsted/ashby/full/2018" | "id": "ofsted/other/full/2018" | articles.jsonl [news/ashby & co].inspections: unknown record: found ofsted/ashby/full/2018, expected an id of records.json
          articles.jsonl | "record":"ofsted/ashby/full/2018" | "record":"ofsted/ashby/full/2019" | articles.jsonl [news/ashby & co].inspections: record without the article: found ofsted/ashby/full/2019, expected one that lists it
          articles.jsonl | "copyOf":{"article":"ashby"  | "copyOf":{"article":"x"     | articles.jsonl [ashby#2].copyOf: unknown article: found "x", expected an id of articles.jsonl
          articles.jsonl | "id":"ashby#2"               | "id":"ashby"                | articles.jsonl [ashby]: id: found two lines, expected one line for each article
          articles.jsonl | "id":"ashby#2"               | "id":"../ashby"             | articles.jsonl [../ashby]: no text file: found none, expected text/../ashby.txt
          articles.jsonl | "quote":"Jo Field"           | "quote":"Joe Field"         | articles.jsonl [ashby].inspections[0].people[0].name.citations[0]: quote differs from the text
          articles.jsonl | "charset":"UTF-8"            | "charset":"UTF-99"          | articles.jsonl [ashby]: source.charset: found UTF-99, expected a known encoding
          articles.jsonl | "charset":"windows-1252"     | "charset":"UTF-16LE"        | source file
          text/ashby.txt | improves                     | improved                    | articles.jsonl [ashby].title.citations[0]: quote differs from the text: found "Ashby improves", expected "Ashby improved"
          text/ashby.txt | 📰                            | 📰📰                         | quote differs from the text
          """)
  void tamperedOutputIsFound(String file, String words, String others, String fault)
      throws Exception {
    replace(output.resolve(file), words, others);
    assertThat(Verifier.verify(output, base).faults())
        .anyMatch(found -> found.toString().contains(fault));
  }

  @Test
  void citationOutsideOfTheTextIsFound() throws Exception {
    replaceAll(output.resolve("records.json"), "\"end\": \\d+,", "\"end\": 9999,");
    assertThat(Verifier.verify(output, base).faults())
        .anyMatch(fault -> fault.problem().equals("not a stretch of the text"));
  }

  @Test
  void rawRangesThatLeadElsewhereAreFoundOneByOne() throws Exception {
    replaceAll(output.resolve("records.json"), "(\"raw\": \\{\\s+\"start\": )\\d+", "$10");
    Verification verification = Verifier.verify(output, base);
    assertThat(verification.faults())
        .hasSize(26)
        .allMatch(fault -> fault.problem().equals("source file has other words"))
        .allMatch(fault -> fault.where().startsWith("records.json ["));
  }

  @Test
  void factWithoutCitationIsFound() throws Exception {
    replaceAll(output.resolve("records.json"), "(?s)\"citations\": \\[.*?]", "\"citations\": []");
    assertThat(Verifier.verify(output, base).faults())
        .extracting(Fault::problem)
        .contains("fact without citation");
  }

  @Test
  void changedSourceIsSaidOncePerArticleAndNotComparedWith() throws Exception {
    replace(base.resolve("articles/ashby.txt"), "improves", "fails");
    Verification verification = Verifier.verify(output, base);
    assertThat(verification.faults())
        .extracting(Fault::where, Fault::problem)
        .containsExactly(
            tuple("articles.jsonl [ashby]", "source file changed since the run"),
            tuple("articles.jsonl [ashby#2]", "source file changed since the run"));
    assertThat(verification.counts().notInSource()).isGreaterThan(20);
  }

  @Test
  void missingSourceNamesWhereItWasLookedFor() throws Exception {
    Files.delete(base.resolve("articles/news/ashby & co.html"));
    assertThat(Verifier.verify(output, base).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "articles.jsonl [news/ashby & co]: no source file: found none, expected news/ashby &"
                + " co.html in [%s]".formatted(base.resolve("articles")));
  }

  @Test
  void missingTextIsFoundForArticlesThatNothingCites() throws Exception {
    Files.delete(output.resolve("text/ashby#2.txt"));
    assertThat(Verifier.verify(output, base).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "articles.jsonl [ashby#2]: no text file: found none, expected text/ashby#2.txt");
  }

  @Test
  void filesGivenOneByOneAreFound() throws Exception {
    Path run = output.resolve("run.json");
    replace(run, "\"articles\"\n", "\"articles/ashby.txt\",\n\"articles\"\n");
    Files.createDirectory(base.resolve("old"));
    Files.writeString(base.resolve("old/ashby.txt"), "another file of this name");
    replace(run, "\"inputs\": [", "\"inputs\": [\"old/ashby.txt\",");
    assertThat(Verifier.verify(output, base).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.json", "articles.jsonl", "records.json"})
  void folderThatNoRunWroteIsAnError(String name) throws Exception {
    Files.delete(output.resolve(name));
    assertThatThrownBy(() -> Verifier.verify(output, base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(output.resolve(name) + ": not found, expected the output of a run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.json", "articles.jsonl", "records.json"})
  void fileThatBreaksOffIsAnError(String name) throws Exception {
    String content = Files.readString(output.resolve(name));
    Files.writeString(output.resolve(name), content.substring(0, content.length() / 2));
    assertThatThrownBy(() -> Verifier.verify(output, base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(output.resolve(name).toString())
        .hasMessageEndingWith(", expected the output of a run");
  }

  private static void replace(Path file, String words, String others) throws Exception {
    String content = Files.readString(file);
    assertThat(content).contains(words);
    int at = content.indexOf(words);
    Files.writeString(
        file, content.substring(0, at) + others + content.substring(at + words.length()));
  }

  private static void replaceAll(Path file, String pattern, String replacement) throws Exception {
    String content = Files.readString(file);
    assertThat(content).containsPattern(pattern);
    Files.writeString(file, content.replaceAll(pattern, replacement));
  }
}
