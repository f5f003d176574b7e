package org.gradewire.review;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves the review page of one output to this machine, and keeps the decisions made on it.
 *
 * <p>It listens on the loopback address only and answers only below a path that cannot be guessed.
 * It has two things to give, the page and {@code review.json}, and takes one, {@code review.json};
 * nothing else on the disk can be asked for.
 */
public final class ReviewServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int TOKEN_BYTES = 24;
  private static final int THREADS = 4;
  private final HttpServer server;
  private final ExecutorService threads;
  private final URI uri;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private ReviewServer(HttpServer server, ExecutorService threads, URI uri) {
    this.server = server;
    this.threads = threads;
    this.uri = uri;
  }

  /**
   * Starts to serve.
   *
   * @param output the output of a run
   * @param port where to listen, or 0 for any port that is free
   * @throws IllegalArgumentException if {@code output} is not the output of a run
   * @throws IOException if the port is taken
   */
  public static ReviewServer start(Path output, int port) throws IOException {
    requireOutput(output);
    HttpServer server = bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
    String host = "127.0.0.1:" + server.getAddress().getPort();
    String root = "/" + token() + "/";
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext("/", new ReviewHandler(output, host, root));
    server.start();
    return new ReviewServer(server, threads, URI.create("http://" + host + root));
  }

  /** Returns the address of the page. */
  public URI uri() {
    return uri;
  }

  /** Stops at once; may be called again. */
  public void stop() {
    if (stopped.compareAndSet(false, true)) {
      server.stop(0);
      threads.shutdown();
    }
  }

  /** Stops. */
  @Override
  public void close() {
    stop();
  }

  private static HttpServer bind(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 0);
    } catch (BindException e) {
      throw new IOException(
          "port %d: %s, expected it free".formatted(address.getPort(), e.getMessage()), e);
    }
  }

  private static void requireOutput(Path output) {
    for (String name : new String[] {"records.json", "articles.jsonl"}) {
      if (!Files.isRegularFile(output.resolve(name))) {
        throw new IllegalArgumentException(
            "%s: not found, expected the output of a run".formatted(output.resolve(name)));
      }
    }
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
