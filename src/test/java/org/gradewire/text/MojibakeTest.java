package org.gradewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Childrenâ€™s services      | Children’s services
          a â€œgoodâ€ service  | a “good” service
          a â€œgoodâ€� service  | a “good” service
          a â€œgoodâ€ service        | a “good” service
          â€˜good                    | ‘good
          Â£20m â€“ or less          | £20m – or less
          so it wasâ€¦               | so it was…
          â€¢ Leaders                | • Leaders
          20Â°C                      | 20°C
          cafÃ©                      | café
          naÃ¯ve ZoÃ«                | naïve Zoë
          Ã‰ire, Ãire         | Éire, Éire
          Ã  la carte           | à la carte
          tÅ·, dÅµr                  | tŷ, dŵr
          â‚¬5                       | €5
          Alderâ„¢                   | Alder™
          ðŸ˜€                       | 😀
          childrenÃ¢â‚¬â„¢s          | children’s
          Ã¢â‚¬Å“goodÃ¢â‚¬   | “good”
          Ã¢â‚¬ËœgoodÃ¢â‚¬â„¢       | ‘good’
          Ã‚Â£20m                    | £20m
          its good | it’s “good”
          here childrenâ€™s, there children’s – “good” | here children’s, there children’s – “good”
          """)
  void readsWhatWasMeant(String found, String meant) {
    Mojibake repaired = Mojibake.repair(text(found));
    assertThat(repaired.text().text()).isEqualTo(meant);
    assertThat(repaired.places()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Children’s services are “good” – at last…",
        "It cost £20m (€23m), or 5% less than in 2019 · 20°C ½ ©",
        "the new café”… in Zoë’s “château”",
        "NAÇÃO, SÃO PAULO, IRMÃ, MAÇÃ”, MAÇÃ’",
        "“Ä” and “Ö” and »Å« and NORRÅ”, PÅ\u00a0GRØNLAND",
        "à\u00a0» é\u00a0» île",
        "Ørsted, Århus, Łódź, Señor, Ynys Môn, Tŷ Gŵyr",
        "Проверка, 감사, 監査",
        "😀 👩‍👧 🇬🇧"
      })
  void leavesAloneWhatIsMeantAsItStands(String words) {
    AlignedText text = text(words);
    assertThat(Mojibake.repair(text).text()).isSameAs(text);
  }

  @Test
  void leadsBackToWhatStandsThere() {
    String raw = "Ã¢â‚¬Å“Childrenâ€™sÃ¢â‚¬\u009d 😀";
    AlignedText text = Mojibake.repair(text(raw)).text();
    assertThat(text.text()).isEqualTo("“Children’s” 😀");
    assertThat(text.map().rawSpan(new Span(0, 1)).of(raw)).isEqualTo("Ã¢â‚¬Å“");
    assertThat(text.map().rawSpan(new Span(1, 11)).of(raw)).isEqualTo("Childrenâ€™s");
    assertThat(text.map().rawSpan(new Span(11, 12)).of(raw)).isEqualTo("Ã¢â‚¬\u009d");
    assertThat(text.map().rawSpan(new Span(13, 15)).of(raw)).isEqualTo("😀");
  }

  @Test
  void aNextLineCharacterIsAnEllipsisOnlyWhereLinesEndOtherwise() {
    assertThat(Mojibake.repair(text("good\u0085 and\nbad")).text().text())
        .isEqualTo("good… and\nbad");
    assertThat(Mojibake.repair(text("good\u0085bad")).text().text()).isEqualTo("good\u0085bad");
  }

  @Test
  void saysHowManyPlacesItRepaired() {
    int places = Mojibake.repair(text("â€œgoodâ€\u009d, childrenÃ¢â‚¬â„¢s")).places();
    assertThat(Mojibake.warning(places))
        .isEqualTo("repaired 3 places where text had been decoded with a wrong encoding");
    assertThat(Mojibake.warning(1)).startsWith("repaired 1 place where");
  }

  private static AlignedText text(String words) {
    return AlignedText.of(words, 0, words.length());
  }
}
