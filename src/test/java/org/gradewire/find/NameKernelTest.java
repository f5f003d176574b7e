package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameKernelTest {
  @ParameterizedTest
  @CsvSource({
    "health-and-care-provider, The Alder Brae Care Home, Alder Brae",
    "health-and-care-provider, Alder Brae, Alder Brae",
    "health-and-care-provider, Alder Road Surgery, Alder Road Surgery",
    "prison, HMP/YOI Alder, Alder",
    "prison, Alder Prison, Alder",
    "fire-and-rescue-service, Alder Fire & Rescue Service, Alder",
    "probation-service, Alder and Brook PDU, Alder and Brook",
    "school, Alder School, Alder School"
  })
  void theKernelIsTheNameWithoutTheWordsForItsKind(String remit, String name, String kernel) {
    assertThat(NameKernel.of(named(name, remit))).isEqualTo(kernel);
  }

  @Test
  void namesWithTheSameKernelAreOneBody() {
    assertThat(
            NameKernel.unified(
                List.of(
                    named("Alder Brae care home", "health-and-care-provider"),
                    named("Alder Brae", "health-and-care-provider"),
                    named("HMP Alder", "prison"))))
        .extracting(ProviderMention::name)
        .containsExactly("Alder Brae", "Alder Brae", "HMP Alder");
  }

  private static ProviderMention named(String name, String remit) {
    return new ProviderMention(
        new Span(0, 1), "name/test", name, NamedByForm.key(name), Reference.NAME, false, remit);
  }
}
