package org.gradewire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the models folder of this project says. */
class EmbeddedKnowledgeTest {
  private static final Path MODELS = Path.of("models");
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final Map<String, Provider> PROVIDERS =
      KNOWLEDGE.providers().stream().collect(Collectors.toMap(Provider::id, p -> p));

  @Test
  void allInspectoratesAreThere() {
    assertThat(KNOWLEDGE.inspectorates())
        .extracting(Inspectorate::id)
        .containsExactlyInAnyOrder(
            "Ofsted",
            "CQC",
            "HMICFRS",
            "HMI Prisons",
            "HMI Probation",
            "Estyn",
            "CIW",
            "Care Inspectorate",
            "Education Scotland",
            "RQIA",
            "ETI",
            "ISI");
  }

  @ParameterizedTest
  @CsvSource({
    "local-authority-children, 160",
    "police-force, 46",
    "fire-and-rescue-service, 44",
    "local-authority, 55",
    "health-and-care-provider, 5"
  })
  void providersAreComplete(String remit, int count) {
    assertThat(KNOWLEDGE.providers()).filteredOn(p -> p.remit().equals(remit)).hasSize(count);
  }

  @Test
  void itIsTheModelsFolder() {
    assertThat(KNOWLEDGE.digest()).isEqualTo(Knowledge.from(MODELS).digest());
  }

  @ParameterizedTest
  @CsvSource({
    "Ofsted, four-grades, requires-improvement, 2",
    "Ofsted, adequate-third, adequate, 2",
    "Ofsted, report-card, expected-standard, 2",
    "Ofsted, area-send-outcomes, systemic-failings, 2",
    "Ofsted, four-grades, adequate, -1",
    "HMICFRS, five-grades, adequate, 2",
    "HMICFRS, five-grades, requires-improvement, 3",
    "Care Inspectorate, six-grades, adequate, 3",
    "Education Scotland, six-grades, satisfactory, 3",
    "HMI Prisons, healthy-prison, not-sufficiently-good, 2"
  })
  void theSameWordHasItsOwnRankInEachScale(String id, String scale, String grade, int rank) {
    Scale found =
        inspectorate(id).scales().stream()
            .filter(s -> s.id().equals(scale))
            .findFirst()
            .orElseThrow();
    assertThat(found.rank(grade)).isEqualTo(rank);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-06-01, SLAC, true",
    "2015-03-01, SIF, true",
    "2019-03-01, ILACS, true",
    "2026-03-20, ILACS, true",
    "2026-04-27, ILACS, false"
  })
  void theDayOnSiteTellsWhetherThereIsAnOverallGrade(LocalDate day, String id, boolean overall) {
    assertThat(framework("Ofsted", id, "local-authority-children", day).overall())
        .isEqualTo(overall);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-05, leadership help-and-protection children-in-care-and-care-leavers",
    "2023-01-16, leadership help-and-protection children-in-care care-leavers"
  })
  void careLeaversAreAnAreaOfTheirOwnSince2023(LocalDate day, String areas) {
    assertThat(framework("Ofsted", "ILACS", "local-authority-children", day).areas())
        .extracting(Area::id)
        .containsExactly(areas.split(" "));
  }

  @Test
  void categoriesStandOnNoScale() {
    Inspectorate ofsted = inspectorate("Ofsted");
    assertThat(ofsted.categories())
        .extracting(Grade::id)
        .contains("special-measures", "requires-significant-improvement");
    assertThat(ofsted.scales()).allMatch(scale -> scale.rank("special-measures") == -1);
  }

  @ParameterizedTest
  @CsvSource({
    "birmingham, Birmingham City Council, 80429, E08000025",
    "bolton, Bolton Metropolitan Borough Council, 80432, E08000001",
    "hounslow, London Borough of Hounslow, 80503, E09000018",
    "solihull, Solihull Metropolitan Borough Council, 80554, E08000029",
    "kent, Kent County Council, 80476, E10000016",
    "london-corporation, City of London Corporation, 80450, E09000001"
  })
  void providersHaveTheirFullNamesAndNumbers(String id, String name, String urn, String ons) {
    Provider provider = provider(id);
    assertThat(provider.name()).isEqualTo(name);
    assertThat(provider.urn()).isEqualTo(urn);
    assertThat(provider.onsCode()).isEqualTo(ons);
  }

  @ParameterizedTest
  @CsvSource({
    "doncaster, 2015-10-01, Doncaster Metropolitan Borough Council",
    "doncaster, 2024-10-01, City of Doncaster Council",
    "somerset, 2023-03-31, Somerset County Council",
    "somerset, 2023-04-01, Somerset Council"
  })
  void aRenamedCouncilKeepsItsFormerName(String id, LocalDate day, String name) {
    assertThat(provider(id).nameOn(day)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "cumbria, 2023-03-31, true",
    "cumbria, 2023-04-01, false",
    "cumberland, 2023-03-31, false",
    "cumberland, 2023-04-01, true",
    "kent, 2010-01-01, true"
  })
  void anAbolishedCouncilHasALastDay(String id, LocalDate day, boolean existed) {
    assertThat(provider(id).existedOn(day)).isEqualTo(existed);
  }

  @Test
  void successorsAndDeliveriesAreKnown() {
    assertThat(provider("cumbria").successors())
        .containsExactly("cumberland", "westmorland-and-furness");
    assertThat(provider("slough").deliveries())
        .containsExactly(
            new Provider.Delivery(
                "Slough Children's Services Trust",
                List.of("SCST", "Slough Children's Trust", "Slough Trust"),
                "2015-10-01",
                "2021-03-31"),
            new Provider.Delivery("Slough Children First", List.of(), "2021-04-01", ""));
  }

  @ParameterizedTest
  @CsvSource({"reading, Reading", "bury, Bury", "sutton, Sutton", "kingston-upon-thames, Kingston"})
  void placesThatMeanOtherThingsAreMarked(String id, String place) {
    assertThat(provider(id).places()).doesNotContain(place);
    assertThat(provider(id).ambiguousPlaces()).contains(place);
  }

  @Test
  void aFurtherInspectorateIsAFurtherFile(@TempDir Path folder) throws IOException {
    copyModels(folder);
    Files.writeString(
        folder.resolve("inspectorates/lakes.json"),
        """
        {"id": "Lakes", "name": "Lake Inspectorate", "names": ["Lake Inspectorate"],
         "descriptions": ["the lake watchdog"], "remits": ["lake"],
         "grades": [{"id": "clear", "wordings": ["clear"]}, {"id": "muddy", "wordings": ["muddy"]}],
         "scales": [{"id": "water", "grades": ["clear", "muddy"]}], "categories": [],
         "areas": [], "frameworks": []}
        """);
    Knowledge knowledge = Knowledge.from(folder);
    assertThat(knowledge.inspectorates())
        .extracting(Inspectorate::id)
        .contains("Lakes", "Ofsted")
        .hasSize(KNOWLEDGE.inspectorates().size() + 1);
    assertThat(knowledge.digest()).isNotEqualTo(KNOWLEDGE.digest());
  }

  @Test
  void aJarHoldsTheSameFilesAsTheFolder(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("program.jar");
    ModelsFiles models = ModelsFiles.in(MODELS);
    try (OutputStream out = Files.newOutputStream(jar);
        var zip = new ZipOutputStream(out)) {
      put(zip, "org/gradewire/Other.class", new byte[] {1});
      put(zip, "gradewire-models/README.md", new byte[] {2});
      for (var file : models.contents().entrySet()) {
        put(zip, "gradewire-models/" + file.getKey(), file.getValue());
      }
    }
    assertThat(ModelsFiles.inJar(jar).digest()).isEqualTo(models.digest());
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void copyModels(Path folder) throws IOException {
    for (var file : ModelsFiles.in(MODELS).contents().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static Inspectorate inspectorate(String id) {
    return KNOWLEDGE.inspectorates().stream()
        .filter(inspectorate -> inspectorate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Framework framework(String inspectorate, String id, String remit, LocalDate day) {
    return inspectorate(inspectorate).frameworks().stream()
        .filter(f -> f.id().equals(id) && f.remit().equals(remit))
        .filter(f -> f.from() == null || !day.isBefore(f.from()))
        .filter(f -> f.to() == null || !day.isAfter(f.to()))
        .findFirst()
        .orElseThrow();
  }

  private static Provider provider(String id) {
    return Objects.requireNonNull(PROVIDERS.get(id), id);
  }
}
