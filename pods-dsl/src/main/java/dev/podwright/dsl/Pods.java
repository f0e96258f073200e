package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.FileKeySelector;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything begins; one static import is enough:
 *
 * <pre>{@code
 * import static dev.podwright.dsl.Pods.*;
 *
 * Pod pod = pod("hello").container("app", "example/hello:1", c -> c.port("http", 8080)).build();
 * }</pre>
 */
public final class Pods extends PlacementStarts {
    private Pods() {}

    /** A pod of this name. */
    public static PodDraft pod(String name) {
        return new PodDraft(null, List.of(), null).name(name);
    }

    /** A pod that the server names, or that has no name because it is the template of a workload. */
    public static PodDraft pod() {
        return new PodDraft(null, List.of(), null);
    }

    /** A pod that there is, to be said more of. What is not said stays as it is. */
    public static PodDraft edit(Pod pod) {
        PodSpec spec = pod.spec();
        List<PodCore.Part> parts = new ArrayList<>();
        if (spec != null) {
            spec.initContainers().forEach(c -> parts.add(new PodCore.Part(PodCore.Role.INIT, edit(c))));
            spec.containers().forEach(c -> parts.add(new PodCore.Part(PodCore.Role.MAIN, edit(c))));
        }
        return new PodDraft(pod, List.copyOf(parts), null);
    }

    /** A container that there is, to be said more of or put into other pods. */
    public static ContainerDraft edit(Container container) {
        String name = container.name();
        return new ContainerDraft(name == null ? "" : name, container, null);
    }

    /** A container to be put into pods. */
    public static ContainerDraft container(String name, String image) {
        Args.given(image, "the image of container", name);
        return new ContainerDraft(Args.given(name, "the name of a container"), null, null).say((c, where) -> {
            c.model.image(image);
            c.note(where);
            c.note(where, "name");
            c.note(where, "image");
        });
    }

    /** The value under a key of a Secret. */
    public static KeySource fromSecret(String secret, String key) {
        return new KeySource(true, secret, key, null);
    }

    /** The value under a key of a ConfigMap. */
    public static KeySource fromConfigMap(String configMap, String key) {
        return new KeySource(false, configMap, key, null);
    }

    /** A field of the pod, such as {@code status.podIP} or {@code metadata.labels['app']}. */
    public static FieldSource fromField(String fieldPath) {
        return new FieldSource(fieldPath);
    }

    /** A request or limit of a container, such as {@code limits.memory}. */
    public static ResourceSource fromResource(String resource) {
        return new ResourceSource(resource);
    }

    /** The value under a key of a file of variables in a volume of the pod. Since Kubernetes 1.34. */
    public static FileKeySource fromFile(String volume, String path, String key) {
        return new FileKeySource(
                FileKeySelector.builder().volumeName(volume).path(path).key(key).build());
    }

    /** Asks by HTTP at a named port. */
    public static HttpGet httpGet(String path, String port) {
        return new HttpGet(path, IntOrString.of(port));
    }

    /** Asks by HTTP at a port. */
    public static HttpGet httpGet(String path, int port) {
        return new HttpGet(path, IntOrString.of(port));
    }

    /** Connects to a named port. */
    public static TcpSocket tcp(String port) {
        return new TcpSocket(IntOrString.of(port));
    }

    /** Connects to a port. */
    public static TcpSocket tcp(int port) {
        return new TcpSocket(IntOrString.of(port));
    }

    /** Asks the gRPC health service at a port. */
    public static Grpc grpc(int port) {
        return new Grpc(port);
    }

    /** Runs a command in the container, without a shell. */
    public static Exec exec(String... command) {
        return new Exec(List.of(command));
    }

    /** Waits. Whole seconds. */
    public static Sleep sleep(Duration time) {
        return new Sleep(Args.seconds(time));
    }

    /** Processor time, such as {@code 250m} or {@code 2}. */
    public static ResourceAmount cpu(String cores) {
        return resource("cpu", cores);
    }

    /** Processor time in whole cores. */
    public static ResourceAmount cpu(int cores) {
        return resource("cpu", Integer.toString(cores));
    }

    /** Processor time in thousandths of a core. */
    public static ResourceAmount milliCpu(int thousandths) {
        return resource("cpu", thousandths + "m");
    }

    /** Memory, such as {@code 512Mi}. */
    public static ResourceAmount memory(String size) {
        return resource("memory", size);
    }

    /** Memory. */
    public static ResourceAmount memory(Bytes size) {
        return memory(size.toString());
    }

    /** Room on the node's disk for logs, writable layers and empty directories, such as {@code 2Gi}. */
    public static ResourceAmount ephemeralStorage(String size) {
        return resource("ephemeral-storage", size);
    }

    /** Room on the node's disk. */
    public static ResourceAmount ephemeralStorage(Bytes size) {
        return ephemeralStorage(size.toString());
    }

    /** So much of any resource, such as {@code nvidia.com/gpu}. */
    public static ResourceAmount resource(String name, String amount) {
        return new ResourceAmount(name, Quantity.parse(Args.given(amount, "the amount of", name)));
    }

    /** So many whole pieces of any resource, such as {@code nvidia.com/gpu}. */
    public static ResourceAmount resource(String name, long count) {
        return resource(name, Long.toString(count));
    }

    /** Memory in huge pages of one size, such as 2 MiB; as much as is a limit of it must be requested. */
    public static ResourceAmount hugePages(Bytes pageSize, Bytes size) {
        return resource("hugepages-" + pageSize, size.toString());
    }

    /** A size in kibibytes (1024 bytes). */
    public static Bytes kib(long count) {
        return new Bytes(count, Bytes.Unit.Ki);
    }

    /** A size in mebibytes (1024 KiB). */
    public static Bytes mib(long count) {
        return new Bytes(count, Bytes.Unit.Mi);
    }

    /** A size in gibibytes (1024 MiB). */
    public static Bytes gib(long count) {
        return new Bytes(count, Bytes.Unit.Gi);
    }

    /** A size in tebibytes (1024 GiB). */
    public static Bytes tib(long count) {
        return new Bytes(count, Bytes.Unit.Ti);
    }

    /** So many seconds. */
    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    /** So many minutes. */
    public static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    /** So many hours. */
    public static Duration hours(long count) {
        return Duration.ofHours(count);
    }
}
