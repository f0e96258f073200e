package dev.podwright.client.cluster;

import dev.podwright.client.PodClient;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.manifest.Manifests;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/**
 * A cluster of its own for tests that need controllers: etcd, kube-apiserver, kube-controller-manager and
 * kube-scheduler on loopback, started by the script that {@code PODWRIGHT_CLUSTER} names, and
 * {@link NodeSimulator nodes} that run no containers.
 */
@NullUnmarked
public final class ControlPlane implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Path folder;
    private final ApiClient api;
    private final NodeSimulator nodes;
    private final Set<String> killed = new HashSet<>();
    private final Thread supervisor = new Thread(this::supervise, "supervisor");

    private ControlPlane(Path folder, String... nodes) {
        this.folder = folder;
        script("start");
        this.api = api(folder.resolve("kubeconfig"));
        this.nodes = NodeSimulator.start(api, nodes);
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** Starts one with two nodes; ends what an interrupted run has left running in the folder. */
    public static ControlPlane start(Path folder) {
        return new ControlPlane(folder, "node-1", "node-2");
    }

    /** The official client, with all rights. */
    public ApiClient api() {
        return api;
    }

    /** A client with a long deadline for a namespace. */
    public PodClient client(String fieldManager, String namespace) {
        return PodClient.builder(api, fieldManager)
                .namespace(namespace)
                .deadline(DEADLINE)
                .build();
    }

    /**
     * The name of a new namespace, in which pods can be created.
     *
     * @param labels as the content of a YAML flow mapping
     */
    public String newNamespace(String labels) {
        return newNamespace("test-" + NAMES.incrementAndGet(), labels);
    }

    /** Creates a namespace, in which pods can be created, and returns its name. */
    public String newNamespace(String name, String labels) {
        try (PodClient client = client("tests", name)) {
            client.apply(Manifests.read("{apiVersion: v1, kind: Namespace, metadata: {name: " + name + ", labels: {"
                                    + labels + "}}}")
                            .objects()
                            .get(0))
                    .orThrow();
            ObjectRef account = ObjectRef.of("v1", "ServiceAccount", "default");
            for (int i = 0; i < 300 && !client.get(account).isOk(); i++) {
                Thread.sleep(100); // until a controller has created it
            }
            return name;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills a program, as a crash would. */
    public synchronized void kill(String program) {
        killed.add(program);
        script("kill", program);
    }

    /** Starts a killed program again. */
    public synchronized void revive(String program) {
        script("revive", program);
        killed.remove(program);
    }

    /**
     * Starts what has ended by itself, as the kubelet of a control plane does. kube-scheduler ends when its cache does
     * not agree with the server, and kube-controller-manager when it finds no server at its start.
     */
    private void supervise() {
        try {
            while (true) {
                Thread.sleep(1000);
                restartEnded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restartEnded() {
        for (String program : List.of("kube-controller-manager", "kube-scheduler")) {
            try {
                long pid = Long.parseLong(
                        Files.readString(folder.resolve(program + ".pid")).strip());
                if (killed.isEmpty() && ProcessHandle.of(pid).isEmpty()) {
                    System.out.println(program + " has ended by itself, and is started again");
                    script("revive", program);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            supervisor.interrupt(); // not while it runs the script
        }
        nodes.close();
        script("stop");
    }

    private void script(String verb, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getenv("PODWRIGHT_CLUSTER"), verb, folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("PODWRIGHT_CONTROLLERS", "1");
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " exited with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The official client of a kubeconfig.
     *
     * @throws IllegalStateException if its server is not on loopback
     */
    public static ApiClient api(Path kubeconfig) {
        try (Reader reader = Files.newBufferedReader(kubeconfig)) {
            ApiClient api =
                    ClientBuilder.kubeconfig(KubeConfig.loadKubeConfig(reader)).build();
            String url = api.getBasePath();
            if (!InetAddress.getByName(URI.create(url).getHost()).isLoopbackAddress()) {
                throw new IllegalStateException("the server of the tests must be on loopback, not at " + url);
            }
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
