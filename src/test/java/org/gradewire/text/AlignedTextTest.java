package org.gradewire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
  private static final String RAW = "Ofsted &amp; the\u00a0\u00a0council";

  private static AlignedText decoded() {
    return new AlignedText.Builder()
        .equal("Ofsted ", 0)
        .replaced("&", 7, 12)
        .equal(" the\u00a0\u00a0council", 12)
        .build();
  }

  @Test
  void wordsLeadBackToTheirRawPlace() {
    AlignedText text = decoded();
    assertThat(rawOf(text, "Ofsted")).isEqualTo("Ofsted");
    assertThat(rawOf(text, "&")).isEqualTo("&amp;");
    assertThat(rawOf(text, "& the")).isEqualTo("&amp; the");
  }

  @Test
  void editsCompose() {
    AlignedText folded =
        decoded().edit().copyTo(12).replaceTo(14, " ").copyTo(18).skipTo(20).finish();
    assertThat(folded.text()).isEqualTo("Ofsted & the counl");
    assertThat(rawOf(folded, "the c")).isEqualTo("the\u00a0\u00a0c");
    assertThat(rawOf(folded, "ounl")).isEqualTo("ouncil");
  }

  @Test
  void aTextOfATextLeadsBackToTheRawText() {
    AlignedText source = decoded();
    String line = source.text();
    AlignedText text =
        new AlignedText.Builder()
            .equal("Ofsted ", 0)
            .replaced("and", 7, 8)
            .equal(" the", 8)
            .replaced(" ", 12, 14)
            .equal("council", 14)
            .build();
    AlignedText through = text.through(source);
    assertThat(line).hasSize(21);
    assertThat(through.text()).isEqualTo("Ofsted and the council");
    assertThat(rawOf(through, "and")).isEqualTo("&amp;");
    assertThat(rawOf(through, "and the c")).isEqualTo("&amp; the\u00a0\u00a0c");
    assertThat(rawOf(through, "council")).isEqualTo("council");
  }

  @Test
  void aSpanOverPartsThatChangedPlacesHoldsThemAll() {
    AlignedText text = new AlignedText.Builder().equal("council", 20).equal("Ofsted", 0).build();
    assertThat(text.map().rawSpan(new Span(0, 13))).isEqualTo(new Span(0, 27));
    assertThat(text.map().rawSpan(new Span(6, 8))).isEqualTo(new Span(0, 27));
  }

  @Test
  void editsDoNotRunBackwards() {
    assertThatThrownBy(() -> decoded().edit().copyTo(5).skipTo(3))
        .hasMessage("cannot skip from 5 to 3 of 21 code units");
    assertThatThrownBy(() -> decoded().edit().copyTo(22))
        .hasMessage("cannot copy from 0 to 22 of 21 code units");
  }

  /** Against a map that is kept as one raw span for each unit: slow, and plainly right. */
  @Test
  void randomEditsAgreeWithTheUnitByUnitMap() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      AlignedText text = AlignedText.of("0123456789".repeat(4), 0, 40);
      List<Span> expected = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        expected.add(new Span(i, i + 1));
      }
      for (int step = 0; step < 4; step++) {
        List<Span> next = new ArrayList<>();
        text = editRandomly(text, expected, next, random);
        expected = next;
      }
      for (int i = 0; i < expected.size(); i++) {
        assertThat(text.map().rawSpan(new Span(i, i + 1))).isEqualTo(expected.get(i));
      }
    }
  }

  private static AlignedText editRandomly(
      AlignedText text, List<Span> units, List<Span> next, Random random) {
    AlignedText.Edit edit = text.edit();
    int at = 0;
    while (at < units.size()) {
      int to = at + 1 + random.nextInt(Math.min(4, units.size() - at));
      switch (random.nextInt(4)) {
        case 0 -> edit.skipTo(to);
        case 1 -> {
          String words = "xyz".substring(random.nextInt(3));
          edit.replaceTo(to, words);
          Span whole = units.get(at).union(units.get(to - 1));
          words.chars().forEach(unit -> next.add(whole));
        }
        default -> {
          edit.copyTo(to);
          next.addAll(units.subList(at, to));
        }
      }
      at = to;
    }
    return edit.finish();
  }

  private static String rawOf(AlignedText text, String words) {
    int start = text.text().indexOf(words);
    return text.map().rawSpan(new Span(start, start + words.length())).of(RAW);
  }
}
