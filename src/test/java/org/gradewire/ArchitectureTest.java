package org.gradewire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileDescriptor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the code to the dependency directions that ARCHITECTURE.md draws. */
class ArchitectureTest {
  private static final String ROOT = "org.gradewire";
  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  /** Package to the packages it may use. A package that is not listed here fails the test. */
  private static final Map<String, String[]> MAY_USE =
      Map.ofEntries(
          Map.entry("text", uses()),
          Map.entry("model", uses("text")),
          Map.entry("knowledge", uses()),
          Map.entry("read", uses("text")),
          Map.entry("normalise", uses("text", "knowledge", "gate")),
          Map.entry("annotate", uses("text")),
          Map.entry("gate", uses()),
          Map.entry("find", uses("text", "model", "knowledge", "gate")),
          Map.entry("assemble", uses("text", "model", "knowledge")),
          Map.entry("cache", uses("text", "model")),
          Map.entry("copies", uses("text", "model")),
          Map.entry("reconcile", uses("text", "model", "knowledge")),
          Map.entry("page", uses()),
          Map.entry("review", uses("page")),
          Map.entry("write", uses("text", "model", "review")),
          Map.entry("verify", uses()),
          Map.entry("evaluate", uses("text", "model", "page")),
          Map.entry("explain", uses("text", "model", "page")),
          Map.entry("label", uses("text", "model", "review")),
          Map.entry("exchange", uses("text", "model", "label")),
          Map.entry(
              "pipeline",
              uses(
                  "text",
                  "model",
                  "knowledge",
                  "read",
                  "normalise",
                  "annotate",
                  "find",
                  "assemble",
                  "cache",
                  "copies",
                  "reconcile",
                  "explain",
                  "label",
                  "write")),
          Map.entry(
              "cli",
              uses(
                  "text",
                  "model",
                  "knowledge",
                  "read",
                  "pipeline",
                  "verify",
                  "evaluate",
                  "explain",
                  "label",
                  "exchange",
                  "review")));

  @Test
  void packagesUseOnlyWhatTheyMay() {
    var rule =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture();
    for (String name : MAY_USE.keySet()) {
      rule = rule.optionalLayer(name).definedBy(ROOT + "." + name + "..");
    }
    for (var entry : MAY_USE.entrySet()) {
      var layer = rule.whereLayer(entry.getKey());
      rule =
          entry.getValue().length == 0
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(entry.getValue());
    }
    rule.check(MAIN);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edu.stanford.nlp        | annotate
          org.apache.commons.cli  | cli
          me.tongfei              | cli
          org.apache.james        | read verify
          org.apache.commons.compress | read verify
          org.jsoup               | read verify
          org.apache.pdfbox       | read.pdf verify
          org.apache.fontbox      | read.pdf verify
          org.commonmark          | read.markdown
          org.apache.commons.csv  | knowledge reconcile write
          com.dynatrace.hash4j    | copies
          org.apache.uima         | exchange
          com.fasterxml.jackson   | evaluate exchange knowledge label read review verify write
          """)
  void onlyItsOwnersUseALibrary(String library, String owners) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(owners.split(" ", -1))
                .map(owner -> ROOT + "." + owner + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(MAIN);
  }

  @Test
  void onlyTheCommandLineUsesStandardStreamsAndExits() {
    ArchRule streams = noClasses().that(areNotOfTheCommandLine()).should(ACCESS_STANDARD_STREAMS);
    ArchRule exit =
        noClasses()
            .that(areNotOfTheCommandLine())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(FileDescriptor.class, "out")
            .orShould()
            .accessField(FileDescriptor.class, "err");

    streams.check(MAIN);
    exit.check(MAIN);
  }

  private static DescribedPredicate<JavaClass> areNotOfTheCommandLine() {
    return JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".cli..");
  }

  @Test
  void classesWereImported() {
    assertThat(MAIN).hasSizeGreaterThan(5);
  }

  private static String[] uses(String... packages) {
    return packages;
  }
}
