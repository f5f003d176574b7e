package org.gradewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawTextTest {

  @Test
  void aTextFileCountsCodePoints() {
    RawText raw = RawText.of("😀 good");
    assertThat(raw.length()).isEqualTo(7);
    assertThat(raw.locate(new Span(3, 7))).isEqualTo(new RawLocation.Characters(2, 6));
  }

  @Test
  void partsPagesAndPropertiesAreToldApart() {
    RawText raw =
        new RawText.Builder()
            .part("word/document.xml", "<w:t>😀 good</w:t>")
            .page(1, "Rated good.")
            .page(2, "By Ofsted.")
            .build()
            .withProperty("file-name", "2024-05-17.pdf");
    assertThat(raw.locate(new Span(8, 12)))
        .isEqualTo(new RawLocation.Part("word/document.xml", 7, 11));
    int first = "<w:t>😀 good</w:t>".length();
    assertThat(raw.locate(new Span(first, first + 5))).isEqualTo(new RawLocation.Page(1));
    assertThat(raw.locate(new Span(first + 10, first + 12))).isEqualTo(new RawLocation.Page(1));
    assertThat(raw.locate(new Span(first + 11, first + 13))).isEqualTo(new RawLocation.Page(2));
    assertThat(raw.locate(new Span(first + 21, first + 31)))
        .isEqualTo(new RawLocation.Property("file-name"));
    assertThat(raw.length()).isEqualTo(first + 11 + 10 + 14);
  }

  @Test
  void aStretchEndsWithItsPart() {
    RawText raw = new RawText.Builder().part("a.xml", "good").part("b.xml", "news").build();
    assertThat(raw.locate(new Span(2, 6))).isEqualTo(new RawLocation.Part("a.xml", 2, 4));
  }
}
