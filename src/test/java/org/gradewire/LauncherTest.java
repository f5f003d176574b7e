package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The decisions of the launcher, with scripts in place of Java and Maven: {@code java} says how it
 * was called and exits with 7, {@code mvn} makes the jar and notes that it was called.
 */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of("cat", "find", "head", "mkdir", "readlink", "rm", "rmdir", "sed", "sleep", "touch");
  private static final String BUILT = "gradewire: building; the first time this fetches CoreNLP";

  @TempDir Path temp;
  private Path project;
  private Path bin;

  @BeforeEach
  void copyTheProject() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: needs /bin/sh");
    project = temp.toRealPath().resolve("my project");
    bin = Files.createDirectories(temp.resolve("bin"));
    for (String tool : TOOLS) {
      offerTool(tool);
    }
    write("pom.xml", "<project/>");
    write("src/main/java/A.java", "class A {}");
    write("models/grades.tsv", "good");
    Files.copy(Path.of("gradewire"), project.resolve("gradewire"));
    stubJava("java version \"17.0.9\" 2023");
    stubMaven("mkdir -p target; : > target/gradewire.jar");
  }

  @Test
  void firstUseBuildsInTheProjectAndRunsTheJar() throws Exception {
    Outcome outcome = run("extract", "a b", "-o", "");
    assertThat(outcome.out())
        .isEqualTo(
            "<-Xshare:auto><-Djava.awt.headless=true><-XX:+UseSerialGC>"
                + "<-XX:PretenureSizeThreshold=1m>"
                + "<-XX:TieredStopAtLevel=1><-Xlog:disable><-Xlog:all=error:stderr>"
                + "<-jar><%s/target/gradewire.jar>".formatted(project)
                + "<extract><a b><-o><>\n");
    assertThat(outcome.err()).startsWith(BUILT).doesNotContain("noise of maven");
    assertThat(builds()).containsExactly(project + ": -B -q -Dmaven.test.skip=true package");
  }

  @Test
  void exitCodeIsPassedOn() throws Exception {
    assertThat(run("verify").code()).isEqualTo(7);
  }

  @Test
  void jarThatIsNewerThanItsSourcesIsNotBuiltAgain() throws Exception {
    writeJar();
    assertThat(run().err()).isEmpty();
    assertThat(builds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/A.java", "models/grades.tsv", "models"})
  void jarThatIsOlderThanASourceIsBuiltOnce(String source) throws Exception {
    writeJar();
    age(project.resolve(source), 30);
    stubMaven(": the jar is left as it is, as Maven does where no class changed");
    run();
    run();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void sourcesThatAreEditedDuringTheBuildAreBuiltNextTime() throws Exception {
    stubMaven("sleep 1; echo edited > pom.xml; mkdir -p target; : > target/gradewire.jar");
    run();
    stubMaven(": > target/gradewire.jar");
    run();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void mavenIsNotNeededWhereNothingIsToBeBuilt() throws Exception {
    writeJar();
    Files.delete(bin.resolve("mvn"));
    assertThat(run().code()).isEqualTo(7);
  }

  @Test
  void missingMavenIsSaidInOneLine() throws Exception {
    Files.delete(bin.resolve("mvn"));
    assertThat(run())
        .isEqualTo(failure("gradewire: mvn is not on PATH; building needs Maven 3.8.7 or newer\n"));
    assertThat(project.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void missingJavaIsSaidInOneLine() throws Exception {
    Files.delete(bin.resolve("java"));
    assertThat(run())
        .isEqualTo(failure("gradewire: java is not on PATH; install Java (JDK) 17 or newer\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.8.0_292, false",
    "11.0.2, false",
    "16, false",
    "17, true",
    "17-ea, true",
    "21.0.1, true"
  })
  void javaHasToBe17OrNewer(String version, boolean accepted) throws Exception {
    stubJava("openjdk version \"" + version + "\" 2020");
    writeJar();
    Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(accepted ? 7 : 1);
    assertThat(outcome.err())
        .isEqualTo(
            accepted
                ? ""
                : "gradewire: %s is Java %s; needs 17 or newer\n"
                    .formatted(bin.resolve("java"), version));
  }

  @Test
  void versionIsReadFromTheReleaseFileOfTheJdkThatJavaLinksTo() throws Exception {
    Path jdk = Files.createDirectories(temp.resolve("jdk 21/bin"));
    Files.move(bin.resolve("java"), jdk.resolve("java"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("java"));
    Files.writeString(temp.resolve("jdk 21/release"), "IMAGE=\"x\"\nJAVA_VERSION=\"11.0.1\"\n");
    assertThat(run().err()).endsWith("is Java 11.0.1; needs 17 or newer\n");
  }

  @Test
  void javaHomeWins() throws Exception {
    Path jdk = Files.createDirectories(temp.resolve("my jdk/bin"));
    Files.move(bin.resolve("java"), jdk.resolve("java"));
    writeJar();
    assertThat(run(Map.of("JAVA_HOME", temp.resolve("my jdk").toString())).code()).isEqualTo(7);
    assertThat(run(Map.of("JAVA_HOME", "/nowhere")))
        .isEqualTo(
            failure(
                "gradewire: JAVA_HOME is /nowhere, which has no bin/java; needs Java 17 or"
                    + " newer\n"));
  }

  @Test
  void furtherOptionsGoToJava() throws Exception {
    writeJar();
    assertThat(run(Map.of("GRADEWIRE_JAVA_OPTS", "-Xmx300m -Dx=y"), "extract").out())
        .contains("<-Xmx300m><-Dx=y><-jar>");
  }

  @Test
  void runsThroughSymbolicLinksFromAnyDirectory() throws Exception {
    Path links = Files.createDirectories(temp.resolve("some links"));
    Files.createSymbolicLink(links.resolve("gw"), Path.of("../my project/gradewire"));
    Files.createSymbolicLink(bin.resolve("gw2"), links.resolve("gw"));
    writeJar();
    assertThat(run(Map.of(), List.of("gw2", "x")).out())
        .endsWith("<%s/target/gradewire.jar><x>\n".formatted(project));
    assertThat(run(Map.of(), List.of(links.resolve("gw").toString(), "x")).out())
        .endsWith("<%s/target/gradewire.jar><x>\n".formatted(project));
  }

  @Test
  void failedBuildLeavesNoJarAndSaysSo() throws Exception {
    stubMaven("mkdir -p target; : > target/gradewire.jar; exit 1");
    Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("noise of maven")
        .endsWith("gradewire: the build failed; see above\n");
    assertThat(project.resolve("target")).isEmptyDirectory();
  }

  @Test
  void twoLaunchersAtOnceBuildOnce() throws Exception {
    stubMaven("mkdir -p target; : > target/gradewire.jar; sleep 2; : > target/libraries");
    Process first = start(Map.of(), List.of(launcher()));
    await(project.resolve("target/gradewire.jar"));
    Outcome second = run();
    assertThat(finish(first).code()).isEqualTo(7);
    assertThat(second.code()).isEqualTo(7);
    assertThat(second.err()).startsWith("gradewire: another one is building; waiting");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void lockOfALauncherThatWasKilledIsTakenOverAndItsJarBuiltAnew() throws Exception {
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    dead.waitFor();
    writeJar();
    write("target/launcher.lock/pid", dead.pid() + "\n");
    assertThat(run().code()).isEqualTo(7);
    assertThat(builds()).hasSize(1);
    assertThat(project.resolve("target/launcher.lock")).doesNotExist();
  }

  /** What a run of the launcher left. */
  private record Outcome(int code, String out, String err) {}

  private static Outcome failure(String message) {
    return new Outcome(1, "", message);
  }

  private Outcome run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher()));
    command.addAll(List.of(arguments));
    return run(environment, command);
  }

  private Outcome run(Map<String, String> environment, List<String> command) throws Exception {
    return finish(start(environment, command));
  }

  private String launcher() {
    return project.resolve("gradewire").toString();
  }

  /** Starts a command with the stubs and the few tools that any system has on its PATH. */
  private Process start(Map<String, String> environment, List<String> command) throws IOException {
    List<String> found = new ArrayList<>(command);
    found.set(0, bin.resolve(command.get(0)).toString());
    ProcessBuilder builder = new ProcessBuilder(found).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Outcome finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, err);
  }

  private static void await(Path file) throws InterruptedException {
    for (int i = 0; i < 100 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    assertThat(file).exists();
  }

  private List<String> builds() throws IOException {
    Path log = temp.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** Makes a jar that is newer than everything it is made from. */
  private void writeJar() throws IOException {
    try (Stream<Path> sources = Files.walk(project)) {
      for (Path source : sources.toList()) {
        age(source, 120);
      }
    }
    write("target/gradewire.jar", "jar");
    age(project.resolve("target/gradewire.jar"), 60);
  }

  private static void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private void stubJava(String version) throws IOException {
    script(
        "java",
        """
        if [ "$1" = -version ]; then echo '%s' >&2; exit; fi
        printf '<%%s>' "$@"; echo; exit 7
        """
            .formatted(version));
  }

  private void stubMaven(String work) throws IOException {
    script(
        "mvn",
        """
        echo "$PWD: $*" >>'%s'
        echo noise of maven
        %s
        """
            .formatted(temp.resolve("builds"), work));
  }

  private void script(String name, String body) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void offerTool(String name) throws IOException {
    Path tool =
        Stream.of("/bin", "/usr/bin")
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + " on this machine"));
    script(name, "exec %s \"$@\"\n".formatted(tool));
  }

  private void write(String path, String content) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
