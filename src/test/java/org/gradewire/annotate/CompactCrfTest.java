package org.gradewire.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactCrfTest {
  private static final CompactCrf MODEL =
      new CompactCrf(
          "abc",
          List.of("O", "PERSON"),
          new int[] {0, 0, 0, 1},
          HashTable.of(Map.of("Jane-WORD|C", 0, "Doe-WORD|C", 1)),
          new int[] {0, 2},
          new float[] {0.5f, -1, 2, 3},
          HashTable.of(Map.of("jane", 1)),
          List.of("17", "4"),
          HashTable.of(Map.of("doe", 1)));

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    CompactCrf read = CompactCrf.read(new ByteArrayInputStream(written()));

    assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(MODEL);
    assertThat(CompactCrf.sourceOf(new ByteArrayInputStream(written()))).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 20, 60, 300})
  void aFileThatEndsTooEarlyIsRefused(int length) throws IOException {
    byte[] part = Arrays.copyOf(written(), length);

    assertThatIOException().isThrownBy(() -> CompactCrf.read(new ByteArrayInputStream(part)));
  }

  @Test
  void anotherFileIsRefused() {
    byte[] other = "PK and so on".getBytes(StandardCharsets.US_ASCII);

    assertThatIOException()
        .isThrownBy(() -> CompactCrf.read(new ByteArrayInputStream(other)))
        .isNotInstanceOf(EOFException.class)
        .withMessage("found a file that begins with 504b2061, expected 47574331");
  }

  @Test
  void aTableKnowsItsWordsAndNoOthers() {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      words.put("word" + i, i);
    }
    HashTable table = HashTable.of(words);

    for (int i = 0; i < 5_000; i++) {
      assertThat(table.get(WordHash.of("word" + i))).isEqualTo(i);
      assertThat(table.get(WordHash.of("other" + i))).isEqualTo(HashTable.NONE);
    }
  }

  @Test
  void aHashPutTogetherIsThatOfTheWhole() {
    long start = WordHash.add(WordHash.START, "Jane");

    assertThat(WordHash.finish(WordHash.add(WordHash.add(start, '-'), "WORD")))
        .isEqualTo(WordHash.of("Jane-WORD"));
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MODEL.write(out);
    return out.toByteArray();
  }
}
