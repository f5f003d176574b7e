package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void printsTheAddressOfThePageAndServesItUntilItIsStopped() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gradewire.cli.Main",
                "review",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      URI uri = URI.create(Objects.requireNonNull(out.readLine()));
      assertThat(get(uri)).contains(SampleRun.NEW_RECORD);
      // What Ctrl-C sends.
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> get(uri)).isInstanceOf(ConnectException.class);
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aPortThatIsNoneIsRefused(String port) {
    Shell.Result result = Shell.run("review", folder.toString(), "--port=" + port);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("expected 0 to 65535");
  }

  @Test
  void aFolderThatIsNoOutputIsSaidToBeNone() {
    Shell.Result result = Shell.run("review", folder.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("records.json: not found, expected the output of a run");
  }

  private String get(URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
