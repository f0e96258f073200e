package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.object;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Result;
import dev.podwright.model.Pod;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures below HTTP: proxies, certificates and names. */
@NullUnmarked
class TransportTest {
    private static final Pod POD = pod("web", "image");

    @ParameterizedTest
    @ValueSource(strings = {"407 Proxy Authentication Required", "502 Bad Gateway"})
    void a_proxy_that_opens_no_tunnel_is_named(String status) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> refuseTunnels(proxy, status));
            thread.setDaemon(true);
            thread.start();
            ApiClient api = new ApiClient()
                    .setBasePath("https://cluster.example.com")
                    .setHttpClient(new OkHttpClient.Builder()
                            .proxy(new Proxy(
                                    Proxy.Type.HTTP,
                                    new InetSocketAddress(proxy.getInetAddress(), proxy.getLocalPort())))
                            .build());

            Result<Pod> result = ScriptedServer.client(api).build().apply(POD);

            Failure failure = result.failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
            assertThat(failure.message()).contains("proxy", "cluster.example.com");
            assertThat(failure.isRetriable()).isFalse();
            assertThat(failure.cause()).isNotNull();
            assertThat(result.attempts()).isEqualTo(1);
        }
    }

    private static void refuseTunnels(ServerSocket proxy, String status) {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept()) {
                byte[] request = new byte[4096];
                assertThat(socket.getInputStream().read(request)).isPositive();
                socket.getOutputStream()
                        .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-10d, has expired", "+10d, is not valid yet"})
    void a_certificate_outside_of_its_time_is_named(String start, String message, @TempDir Path folder)
            throws Exception {
        ServerCertificate certificate = ServerCertificate.signed(folder, "127.0.0.1", start);
        try (ScriptedServer server = new ScriptedServer(certificate.context(), object(200, POD))) {
            assertUntrusted(server, certificate, message);
        }
    }

    @Test
    void a_certificate_for_another_host_is_named(@TempDir Path folder) throws Exception {
        ServerCertificate certificate = ServerCertificate.signed(folder, "127.0.0.2", "-1d");
        try (ScriptedServer server = new ScriptedServer(certificate.context(), object(200, POD))) {
            assertUntrusted(server, certificate, "is for another host");
        }
    }

    private static void assertUntrusted(ScriptedServer server, ServerCertificate certificate, String message)
            throws GeneralSecurityException {
        ApiClient api = server.api();
        api.setHttpClient(new OkHttpClient.Builder()
                .sslSocketFactory(certificate.trusting().getSocketFactory(), certificate.trust())
                .build());

        Result<Pod> result = ScriptedServer.client(api).build().apply(POD);

        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNTRUSTED);
        assertThat(result.failure().message()).contains(message, server.url());
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_slow_name_service_does_not_outlast_the_deadline() throws IOException {
        CountDownLatch answered = new CountDownLatch(1);
        ApiClient api = new ApiClient()
                .setBasePath("http://cluster.example.com")
                .setHttpClient(new OkHttpClient.Builder()
                        .dns(host -> {
                            try {
                                answered.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            throw new UnknownHostException(host);
                        })
                        .build());

        Result<Pod> result = ScriptedServer.client(api)
                .deadline(Duration.ofMillis(300))
                .build()
                .apply(POD);

        assertThat(answered.getCount()).isOne();
        answered.countDown();
        assertThat(result.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
    }
}
