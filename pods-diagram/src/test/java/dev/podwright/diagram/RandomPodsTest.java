package dev.podwright.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.SecretVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a pod says, its pictures are well-formed, and texts have places of their own. */
class RandomPodsTest {
    private static final Arbitrary<String> NAMES = Arbitraries.of("app", "proxy", "db", "a1", "http", "logs");
    private static final Arbitrary<String> TEXTS = Arbitraries.frequencyOf(
            Tuple.of(12, NAMES),
            Tuple.of(2, Arbitraries.strings().ofMaxLength(300)),
            Tuple.of(1, Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(260)),
            Tuple.of(
                    1,
                    Arbitraries.of(
                            "]]>", "-->", "\"]", "%%{init: {}}%%", "end", "style a:#b;", "`x`", "#quot;", "\n\n", "")));

    private static final Arbitrary<Integer> PORTS = Arbitraries.of(80, 8080, 8081, 8443, 0, -1, 70_000);

    @Property(tries = 300)
    void pictures_are_well_formed(@ForAll("pods") Pod pod) {
        Diagram diagram = Diagram.of(pod);

        assertThat(SvgTexts.read(diagram.toSvg()).faults()).isEmpty();
        assertThat(MermaidShape.faults(diagram.toMermaid())).isEmpty();
        assertThat(Diagram.of(pod).toSvg()).isEqualTo(diagram.toSvg());
    }

    @Provide
    static Arbitrary<Pod> pods() {
        return Combinators.combine(
                        containers(0, 6),
                        containers(0, 8),
                        volumes(),
                        annotations(),
                        TEXTS,
                        Arbitraries.of(true, false))
                .as((init, main, volumes, annotations, name, hostNetwork) -> Pod.builder()
                        .metadata(ObjectMeta.builder()
                                .name(name)
                                .annotations(annotations)
                                .build())
                        .spec(PodSpec.builder()
                                .initContainers(init)
                                .containers(main)
                                .volumes(volumes)
                                .hostNetwork(hostNetwork)
                                .build())
                        .build());
    }

    private static Arbitrary<List<Container>> containers(int least, int most) {
        Arbitrary<List<String>> args = Arbitraries.of(
                        "--port=8080",
                        "--listen=127.0.0.1:8081",
                        "--upstream=http://localhost:8080",
                        "-addr",
                        "localhost:8443")
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        TEXTS,
                        ports(),
                        mounts(),
                        args,
                        Arbitraries.of("Always", "Never").injectNull(0.5),
                        TEXTS)
                .as((name, ports, mounts, args_, policy, image) -> Container.builder()
                        .name(name)
                        .image(image)
                        .ports(ports)
                        .volumeMounts(mounts)
                        .args(args_)
                        .restartPolicy(policy)
                        .build())
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static Arbitrary<List<ContainerPort>> ports() {
        return Combinators.combine(TEXTS, PORTS, PORTS.injectNull(0.7), TEXTS.injectNull(0.8))
                .as((name, port, hostPort, hostIp) -> ContainerPort.builder()
                        .name(name)
                        .containerPort(port)
                        .hostPort(hostPort)
                        .hostIP(hostIp)
                        .build())
                .list()
                .ofMaxSize(15);
    }

    private static Arbitrary<List<VolumeMount>> mounts() {
        return Combinators.combine(TEXTS, Arbitraries.of("/dev/shm", "/data"), Arbitraries.of(true, false))
                .as((name, path, readOnly) -> VolumeMount.builder()
                        .name(name)
                        .mountPath(path)
                        .readOnly(readOnly)
                        .build())
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<List<Volume>> volumes() {
        return Combinators.combine(TEXTS, Arbitraries.of(true, false), TEXTS)
                .as((name, secret, other) -> secret
                        ? Volume.builder()
                                .name(name)
                                .secret(SecretVolumeSource.builder()
                                        .secretName(other)
                                        .build())
                                .build()
                        : Volume.builder()
                                .name(name)
                                .emptyDir(EmptyDirVolumeSource.builder().build())
                                .build())
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Map<String, String>> annotations() {
        Arbitrary<String> keys = Combinators.combine(
                        Arbitraries.of("proxies", "adapts", "follows", "listens", "dials", "writes"), TEXTS)
                .as((word, container) -> word + ".podwright.dev/" + container);
        Arbitrary<String> values =
                Arbitraries.oneOf(TEXTS, Arbitraries.of("app:http", "proxy", "8080, 9999", "db:8443", "logs"));
        return Arbitraries.maps(keys, values).ofMaxSize(6);
    }
}
