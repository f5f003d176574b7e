package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.Fact;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table a block is {@code KIND words} or {@code METADATA(label) words}. */
class PublisherTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          METADATA(meta:og:site_name) Alder Times                    ; METADATA(jsonld:publisher) Alder Group    ; Alder Times
          METADATA(meta:og:site_name) Alder Times | News and views   ; TITLE x                                   ; Alder Times
          METADATA(meta:og:site_name) Home - Alder Borough Council   ; TITLE x                                   ; Alder Borough Council
          METADATA(meta:og:site_name) https://www.alder.example      ; METADATA(itemprop:publisher) Alder Times  ; Alder Times
          METADATA(meta:og:site_name) aldertimes.example             ; METADATA(jsonld:publisher) Alder Times    ; Alder Times
          METADATA(meta:og:site_name) aldertimes.example             ; TITLE x                                   ; aldertimes.example
          METADATA(meta:application-name) Alder                      ; METADATA(jsonld:publisher) Alder Times    ; Alder Times
          METADATA(meta:og:site_name) Home                           ; TITLE x                                   ;
          METADATA(meta:publisher) https://www.alder.example/        ; TITLE x                                   ;
          FURNITURE The Alder Gazette                                ; TITLE Alder is good                       ; The Alder Gazette
          PARAGRAPH Alder Borough Council                            ; TITLE Alder is good                       ; Alder Borough Council
          FURNITURE Press release                                    ; TITLE Alder is good                       ;
          FURNITURE Latest News                                      ; TITLE Alder is good                       ;
          PARAGRAPH Inspectors praise the work of Alder Council      ; TITLE Alder is good                       ;
          TITLE Alder Gazette                                        ; PARAGRAPH Alder is good.                  ;
          """)
  void isTheNameOfThePaperOrBody(String first, String second, String publisher) {
    AnnotatedArticle article = article(first, second);
    Fact<String> fact = Publisher.of(article, new Facts(article));
    assertThat(fact == null ? null : fact.value()).isEqualTo(publisher);
    if (fact != null) {
      assertThat(fact.citations().get(0).quote()).isEqualTo(publisher);
    }
  }

  private static AnnotatedArticle article(String... blocks) {
    StringBuilder text = new StringBuilder();
    List<TextBlock> placed = new ArrayList<>();
    for (String block : blocks) {
      String[] kind = block.substring(0, block.indexOf(' ')).split("[()]", -1);
      Span span = new Span(text.length(), text.length() + block.length() - block.indexOf(' ') - 1);
      placed.add(new TextBlock(BlockKind.valueOf(kind[0]), span, kind.length > 1 ? kind[1] : ""));
      text.append(block.substring(block.indexOf(' ') + 1)).append('\n');
    }
    String all = text.toString();
    return new AnnotatedArticle(
        new NormalisedArticle(
            "a",
            new SourceFile("a.txt", "", "text/plain", "UTF-8", text.length()),
            AlignedText.of(all, 0, all.length()),
            placed,
            List.of()),
        List.of());
  }
}
