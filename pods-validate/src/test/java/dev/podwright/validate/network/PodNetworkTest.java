package dev.podwright.validate.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import org.junit.jupiter.api.Test;

class PodNetworkTest {
    private static PodNetwork network(String spec) {
        String yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n" + spec.indent(2);
        return PodNetwork.of(Manifests.read(yaml).single(Pod.class));
    }

    private static PodNetwork container(String fields) {
        return network("containers: [{name: a, image: i, " + fields + "}]");
    }

    @Test
    void describes_itself() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations: {listens.podwright.dev/app: 9090/UDP, dials.podwright.dev/app: pg}
                spec:
                  initContainers:
                  - {name: wait, image: i, command: [sh, -c, 'until pg_isready -h localhost; do sleep 1; done']}
                  containers:
                  - name: app
                    image: i
                    args: ['--metrics-bind-address=127.0.0.1:8081', '--upstream=http://localhost:9000/']
                    env: [{name: PORT, value: '8080'}]
                    readinessProbe: {exec: {command: [curl, -f, 'localhost:8080/ready']}}
                  - {name: db, image: i, ports: [{name: pg, containerPort: 5432}]}
                """;
        assertThat(PodNetwork.of(Manifests.read(yaml).single(Pod.class)).toString())
                .isEqualTo("""
                container "app" listens on 9090/UDP, as the annotation listens.podwright.dev/app says
                container "db" listens on 5432/TCP, as its ports say
                container "app" listens on 127.0.0.1:8081/TCP, as its argument --metrics-bind-address says
                container "app" seems to listen on 8080/TCP, as its env PORT says
                container "app" connects to 127.0.0.1:5432/TCP, as the annotation dials.podwright.dev/app says
                init container "wait" connects to 127.0.0.1:5432/TCP, as its command line says
                container "app" seems to connect to 127.0.0.1:9000/TCP, as its argument --upstream says
                container "app" connects to 127.0.0.1:8080/TCP, as the command of its readinessProbe says
                init container "wait" waits for 127.0.0.1:5432/TCP, as its command line says""");
    }

    @Test
    void a_program_that_redirects_ports_does_not_listen_on_them() {
        assertThat(network("{initContainers: [{name: a, image: i, args: [istio-iptables, -p, '15001']},"
                                + " {name: b, image: i, command: [iptables, --dport, '8080', --to-port=15001]}],"
                                + " containers: [{name: c, image: i, args: [serve, -p, '15001']}]}")
                        .toString())
                .isEqualTo("container \"c\" seems to listen on 15001/TCP, as its argument -p says");
    }

    @Test
    void a_known_image_listens_on_its_port_where_nothing_else_is_said() {
        assertThat(network(
                                "{containers: [{name: db, image: 'postgres:18', env: [{name: POSTGRES_DB, value: shop}]}, {name: web, image: nginx, args: [-g, 'daemon off;']},"
                                        + " {name: cache, image: valkey/valkey, env: [{name: PORT, value: '6380'}]}, {name: a, image: postgres, command: [psql]}], ephemeralContainers: [{name: b, image: redis}]}")
                        .toString())
                .isEqualTo("""
                        container "db" seems to listen on 5432/TCP, as its image postgres says
                        container "web" may listen on 80/TCP, as its image nginx says
                        container "cache" seems to listen on 6380/TCP, as its env PORT says""");
    }

    @Test
    void a_container_without_texts_says_nothing() {
        PodNetwork network = container("ports: [{containerPort: 80}]");
        assertThat(network.declaredListeners()).hasSize(1);
        assertThat(network.inferredListeners()).isEmpty();
        assertThat(network.connections()).isEmpty();
        assertThat(network.waits()).isEmpty();
    }

    @Test
    void a_host_option_tells_a_client_from_a_server() {
        assertThat(container("command: [tool, -h, localhost, -p, '5432']"))
                .hasToString("container \"a\" connects to 127.0.0.1:5432/TCP, as its argument -p says");
        assertThat(container("command: [tool, -h, db, -p, '5432']")).hasToString("");
        assertThat(container("command: [tool, --host=0.0.0.0, --port=80]"))
                .hasToString("container \"a\" listens on 80/TCP, as its argument --port says");
        assertThat(container("command: [tool, --port=80]"))
                .hasToString("container \"a\" seems to listen on 80/TCP, as its argument --port says");
        assertThat(container("command: [tool, --host=localhost, --port=80]"))
                .hasToString("container \"a\" may listen on 127.0.0.1:80/TCP, as its argument --port says");
    }

    @Test
    void waits_are_commands_that_are_repeated_or_named_so() {
        assertThat(container("command: [sh, -c, 'while ! nc -z localhost 80; do sleep 1; done']")
                        .waits())
                .hasSize(1);
        assertThat(container("command: [/wait-for-it.sh, 'localhost:80', --, run]")
                        .waits())
                .hasSize(1);
        assertThat(container("command: [sh, -c, 'curl http://localhost:80']").waits())
                .isEmpty();
    }

    @Test
    void variables_are_replaced_as_the_kubelet_does() {
        String env = "env: [{name: P, value: '80'}, {name: Q, value: '$(P)81'}, {name: $R, value: '82'}], ";
        assertThat(container(env + "args: ['--listen=:$(Q)']").inferredListeners())
                .extracting(Listener::port)
                .containsExactly(8081);
        assertThat(container(env + "args: ['--listen=:$$(P)', '--listen=:$(NONE)']")
                        .inferredListeners())
                .isEmpty();
        assertThat(container("env: [{name: A, value: '$(B)'}, {name: B, value: '80'}], args: ['--listen=:$(A)']")
                        .inferredListeners())
                .isEmpty();
    }

    @Test
    void a_secret_is_neither_read_nor_replaced() {
        assertThat(
                        container(
                                "env: [{name: API_TOKEN, value: ':31337'}], args: ['--listen=:$(API_TOKEN)', --token, ':31337']"))
                .hasToString("");
    }

    @Test
    void variables_that_grow_without_end_are_left() {
        StringBuilder env = new StringBuilder("env: [{name: V0, value: 'http://localhost:80/'}");
        for (int i = 1; i < 40; i++) {
            env.append(", {name: V")
                    .append(i)
                    .append(", value: '$(V")
                    .append(i - 1)
                    .append(")$(V")
                    .append(i - 1)
                    .append(")'}");
        }
        assertThat(container(env.append("], args: ['--url=$(V39)']").toString()).connections())
                .isNotEmpty();
    }

    @Test
    void what_a_program_without_a_network_says_is_not_read() {
        assertThat(container("command: [sh, -c, \"echo 'listen localhost:80' | tee /etc/conf; sleep 8080\"]"))
                .hasToString("");
    }
}
