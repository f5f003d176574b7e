package org.gradewire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the models against the labels, which lie outside the project. */
class LabelledProvidersTest {
  private static final Path LABELLED = Path.of("../shared/labelled");

  @Test
  void everyLabelledCouncilAndForceIsKnownByThatName() throws IOException {
    Set<String> names =
        Knowledge.embedded().providers().stream().map(Provider::name).collect(Collectors.toSet());
    Set<String> labelled = new TreeSet<>();
    for (JsonNode inspection : inspections()) {
      String provider = inspection.path("provider").asText();
      if (provider.matches(".*(Council|Constabulary|Borough of .*)")) {
        labelled.add(provider);
      }
    }
    assertThat(labelled).hasSizeGreaterThan(10).isSubsetOf(names);
  }

  @Test
  void everyLabelledGradeIsKnown() throws IOException {
    Set<String> grades = new HashSet<>();
    for (Inspectorate inspectorate : Knowledge.embedded().inspectorates()) {
      inspectorate.categories().forEach(grade -> grades.add(grade.id()));
      inspectorate.scales().forEach(s -> s.grades().forEach(grade -> grades.add(grade.id())));
    }
    Set<String> labelled = new TreeSet<>();
    for (JsonNode inspection : inspections()) {
      inspection.path("judgements").forEach(grade -> labelled.add(grade.asText()));
    }
    assertThat(labelled).hasSizeGreaterThan(5).isSubsetOf(grades);
  }

  private static List<JsonNode> inspections() throws IOException {
    assumeTrue(Files.isDirectory(LABELLED), LABELLED + " is absent: nothing to compare with");
    var mapper = new ObjectMapper();
    var found = new ArrayList<JsonNode>();
    try (Stream<Path> files = Files.list(LABELLED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        mapper.readTree(file.toFile()).path("inspections").forEach(found::add);
      }
    }
    return found;
  }
}
