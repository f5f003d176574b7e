package org.gradewire.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of the review page, and no others.
 *
 * <p>A request must name this server as its host, so that no other name can be pointed at it, and
 * if it says which page it comes from, that must be one of this server. Both hold off other pages
 * in the same browser, which can reach the loopback address too.
 */
final class ReviewHandler implements HttpHandler {
  private static final int LARGEST_REVIEW = 256 << 20;
  private static final String JSON = "application/json; charset=utf-8";
  private final Path output;
  private final SavedReview saved;
  private final String host;
  private final String root;

  ReviewHandler(Path output, String host, String root) {
    this.output = output;
    this.saved = new SavedReview(output);
    this.host = host;
    this.root = root;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers(exchange.getResponseHeaders());
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    try {
      if (!isFromHere(exchange.getRequestHeaders())) {
        refuse(exchange, 403, "this server answers only its own page");
      } else if (!startsWithRoot(path)) {
        refuse(exchange, 404, "no such page; the address has to be whole");
      } else {
        route(exchange, path.substring(root.length()));
      }
    } catch (IllegalArgumentException e) {
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private void route(HttpExchange exchange, String name) throws IOException {
    String request = exchange.getRequestMethod() + " " + name;
    switch (request) {
      case "GET " -> page(exchange);
      case "GET review.json" -> review(exchange);
      case "PUT review.json" -> save(exchange);
      default -> {
        boolean known = name.isEmpty() || name.equals("review.json");
        refuse(exchange, known ? 405 : 404, known ? "no such method" : "no such page");
      }
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      ReviewPage.of(output).write(out, ReviewPage.Home.SERVER);
    }
  }

  private void review(HttpExchange exchange) throws IOException {
    Optional<SavedReview.Version> version = saved.read();
    if (version.isEmpty()) {
      refuse(exchange, 404, "nothing is decided yet");
      return;
    }
    exchange.getResponseHeaders().set("ETag", version.get().etag());
    exchange.getResponseHeaders().set("Content-Type", JSON);
    send(exchange, 200, version.get().bytes());
  }

  private void save(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String match = headers.getFirst("If-Match");
    boolean first = "*".equals(headers.getFirst("If-None-Match"));
    if (match == null && !first) {
      refuse(exchange, 428, "expected If-Match or If-None-Match: *");
      return;
    }
    byte[] body = body(exchange);
    if (body == null) {
      refuse(exchange, 413, "the review is too large");
      return;
    }
    Optional<String> etag = saved.write(body, match);
    if (etag.isEmpty()) {
      refuse(exchange, 412, "review.json has changed since it was read");
      return;
    }
    exchange.getResponseHeaders().set("ETag", etag.get());
    exchange.sendResponseHeaders(204, -1);
  }

  private static byte @Nullable [] body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LARGEST_REVIEW + 1);
      return body.length > LARGEST_REVIEW ? null : body;
    }
  }

  private boolean isFromHere(Headers headers) {
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    return host.equals(headers.getFirst("Host"))
        && (origin == null || origin.equals("http://" + host))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }

  /** Takes as long for a wrong token as for a right one. */
  private boolean startsWithRoot(String path) {
    String start = path.substring(0, Math.min(path.length(), root.length()));
    return MessageDigest.isEqual(
        start.getBytes(StandardCharsets.UTF_8), root.getBytes(StandardCharsets.UTF_8));
  }

  private static void headers(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    if (exchange.getResponseCode() == -1) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      send(exchange, status, (why + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
