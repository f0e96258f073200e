package dev.podwright.conformance.lifetimes;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.meta.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random pods of few containers, whose ports often collide. */
final class PortPods {
    private static final String[] ADDRESSES = {
        "",
        "",
        "0.0.0.0",
        "::",
        "0:0:0:0:0:0:0:0",
        "10.0.0.1",
        "10.0.0.2",
        "127.0.0.1",
        "::1",
        "0:0:0:0:0:0:0:1",
        "2001:db8::1",
        "2001:DB8:0::1"
    };
    private static final String[] LISTENS = {"", "0.0.0.0", "[::]", "127.0.0.1", "localhost", "[::1]", "$(POD_IP)"};
    private static final String[] PROTOCOLS = {"TCP", "UDP", "SCTP"};

    private final SplittableRandom random;
    private boolean hostNetwork;

    PortPods(long seed) {
        random = new SplittableRandom(seed);
    }

    Pod next() {
        hostNetwork = random.nextInt(5) == 0;
        PodSpec.Builder spec = PodSpec.builder();
        ObjectMeta.Builder metadata = ObjectMeta.builder().name("p");
        if (hostNetwork) {
            spec.hostNetwork(true);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Container.Builder container = container(metadata, "i" + i);
            if (random.nextBoolean()) {
                container.restartPolicy("Always");
            }
            spec.addInitContainer(container.build());
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            spec.addContainer(container(metadata, "m" + i).build());
        }
        if (random.nextInt(8) == 0) {
            spec.addEphemeralContainer(EphemeralContainer.builder()
                    .name("e")
                    .image("i")
                    .ports(ports())
                    .build());
        }
        return Pod.builder().metadata(metadata.build()).spec(spec.build()).build();
    }

    private Container.Builder container(ObjectMeta.Builder metadata, String name) {
        if (random.nextInt(6) == 0) {
            String listens = (80 + random.nextInt(3)) + (random.nextInt(3) == 0 ? "/UDP" : "");
            metadata.putAnnotation("listens.podwright.dev/" + name, listens);
        }
        Container.Builder container = Container.builder().name(name).image("i").ports(ports());
        return hostNetwork || random.nextBoolean() ? container : container.args(listens());
    }

    /** Where the container listens: on one or two addresses of a port, or on all. */
    private List<String> listens() {
        List<String> out = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String address = LISTENS[random.nextInt(LISTENS.length)];
            out.add("--listen-" + i + "=" + address + ":" + (80 + random.nextInt(3)));
        }
        return out;
    }

    private List<ContainerPort> ports() {
        List<ContainerPort> out = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int number = 80 + random.nextInt(3);
            ContainerPort.Builder port = ContainerPort.builder().containerPort(number);
            if (random.nextInt(3) == 0) {
                port.protocol(PROTOCOLS[random.nextInt(3)]);
            }
            if (random.nextBoolean()) {
                port.hostPort(hostNetwork ? number : 8080 + random.nextInt(2));
                String address = ADDRESSES[random.nextInt(ADDRESSES.length)];
                if (!address.isEmpty() || random.nextBoolean()) {
                    port.hostIP(address);
                }
            }
            out.add(port.build());
        }
        return out;
    }
}
