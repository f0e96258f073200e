package dev.podwright.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
    private static final List<Declaration> EVERY_KIND = List.of(
            Pairing.of("proxy", PairingKind.PROXIES, "app", "http"),
            Pairing.of("proxy", PairingKind.PROXIES, "admin", "8081"),
            Pairing.of("shipper", PairingKind.FOLLOWS, "app", ""),
            Pairing.of("exporter", PairingKind.ADAPTS, "db", "5432"),
            DeclaredListener.of("app", 9090, "TCP"),
            DeclaredListener.of("app", 8125, "UDP"),
            LocalhostConnection.of("app", "pg", "TCP"),
            LocalhostConnection.of("app", "8125", "UDP"),
            VolumeUse.of("app", VolumeRole.WRITES, "logs"),
            VolumeUse.of("shipper", VolumeRole.READS, "logs"),
            VolumeUse.of("a", VolumeRole.SHARES, "shm"),
            DeclaredSuppression.of("", "localhost/port-collision", "they share it, on purpose"),
            DeclaredSuppression.of("app", "volume/two-writers", "one at a time"));

    @Test
    void texts_of_a_manifest_are_escaped() {
        String hostile = "x\n::error::\u001b[31m\u202e";
        Map<String, String> annotations = new LinkedHashMap<>();
        for (String word : List.of("listens", "dials", "proxies", "follows", "writes", "odd")) {
            annotations.put(word + ".podwright.dev/" + hostile, "80");
            annotations.put(word + ".podwright.dev/a", hostile);
        }
        annotations.put("suppress.podwright.dev/localhost.port-collision", hostile);
        annotations.put("localhost.port-collision.suppress.podwright.dev/" + hostile, "because");
        assertThat(Declarations.read(annotations).toString())
                .contains("error")
                .doesNotContain("\n", "\u001b", "\u202e");
    }

    private static Map<String, String> written(List<Declaration> declarations) {
        Map<String, String> annotations = new LinkedHashMap<>();
        declarations.forEach(declaration -> Declarations.put(annotations, declaration));
        return annotations;
    }

    @Test
    void should_spell_annotations_that_the_server_accepts() {
        assertThat(written(EVERY_KIND))
                .containsExactly(
                        Map.entry("proxies.podwright.dev/proxy", "app:http, admin:8081"),
                        Map.entry("follows.podwright.dev/shipper", "app"),
                        Map.entry("adapts.podwright.dev/exporter", "db:5432"),
                        Map.entry("listens.podwright.dev/app", "9090, 8125/UDP"),
                        Map.entry("dials.podwright.dev/app", "pg, 8125/UDP"),
                        Map.entry("writes.podwright.dev/app", "logs"),
                        Map.entry("reads.podwright.dev/shipper", "logs"),
                        Map.entry("shares.podwright.dev/a", "shm"),
                        Map.entry("suppress.podwright.dev/localhost.port-collision", "they share it, on purpose"),
                        Map.entry("volume.two-writers.suppress.podwright.dev/app", "one at a time"));
    }

    @Test
    void should_read_back_what_was_written() {
        Declarations read = Declarations.read(written(EVERY_KIND));

        assertThat(read.all()).isEqualTo(EVERY_KIND);
        assertThat(read.malformed()).isEmpty();
    }

    @Test
    void should_sort_what_was_read_by_kind() {
        Declarations read = Declarations.read(written(EVERY_KIND));

        assertThat(read.pairings()).hasSize(4);
        assertThat(read.listeners()).hasSize(2);
        assertThat(read.dials()).hasSize(2);
        assertThat(read.volumeUses()).hasSize(3);
        assertThat(read.suppressions()).hasSize(2);
    }

    @Test
    void should_say_nothing_twice() {
        Pairing pairing = Pairing.of("proxy", PairingKind.PROXIES, "app", "http");

        assertThat(written(List.of(pairing, pairing))).containsExactly(Map.entry(pairing.key(), "app:http"));
    }

    @Test
    void should_pass_over_what_is_not_ours() {
        Declarations read = Declarations.read(Map.of(
                "example.com/proxies", "app", "notpodwright.dev/proxies", "app", "plain", "x", "podwright.dev", "x"));

        assertThat(read.all()).isEmpty();
        assertThat(read.malformed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fronts.podwright.dev/proxy | app:http | not a word",
                "podwright.dev/proxies | app:http | does not name a container; write proxies.podwright.dev/<container>",
                "proxies.podwright.dev/proxy | app: | not container or container:port",
                "proxies.podwright.dev/proxy | :http | not container or container:port",
                "follows.podwright.dev/proxy | app,,db | empty entry",
                "listens.podwright.dev/app | http | not a port from 1 to 65535",
                "listens.podwright.dev/app | 70000 | not a port from 1 to 65535",
                "dials.podwright.dev/app | 0 | not a port from 1 to 65535, and not the name of one",
                "dials.podwright.dev/app | 80/tcp | not one of TCP, UDP, SCTP",
                "suppress.podwright.dev/collision | why | not the id of a rule",
                "suppress.podwright.dev/localhost.port-collision | ' ' | gives no reason",
                "app.podwright.dev/dials | pg | write dials.podwright.dev/app",
                "podwright.dev/allow-volume.two-writers | why | write suppress.podwright.dev/volume.two-writers",
                "app.podwright.dev/allow-volume.two-writers | x | write volume.two-writers.suppress.podwright.dev/app",
            })
    void should_report_what_it_does_not_understand(String key, String value, String message) {
        Declarations read = Declarations.read(Map.of(key, value));

        assertThat(read.malformed()).singleElement().satisfies(malformed -> {
            assertThat(malformed.key()).isEqualTo(key);
            assertThat(malformed.message()).contains(message);
        });
    }
}
