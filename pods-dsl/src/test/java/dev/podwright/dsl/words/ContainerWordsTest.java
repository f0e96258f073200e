package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertContainer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerWordsTest {
    @Test
    void image_and_command() {
        assertContainer(
                app().image("example/app:2")
                        .imagePullPolicy(IF_NOT_PRESENT)
                        .command("/app")
                        .args("--config", "/etc/app.yaml")
                        .workingDir("/srv")
                        .terminationMessagePath("/tmp/end")
                        .terminationMessagePolicy(FALLBACK_TO_LOGS_ON_ERROR)
                        .stdin()
                        .stdinOnce()
                        .tty(),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:2
                    command:
                    - /app
                    args:
                    - --config
                    - /etc/app.yaml
                    workingDir: /srv
                    terminationMessagePath: /tmp/end
                    terminationMessagePolicy: FallbackToLogsOnError
                    imagePullPolicy: IfNotPresent
                    stdin: true
                    stdinOnce: true
                    tty: true
                """);
    }

    @Test
    void later_words_replace_earlier_ones() {
        assertContainer(
                app().imagePullPolicy(NEVER)
                        .imagePullPolicy(ALWAYS)
                        .env("A", "1")
                        .env("B", "2")
                        .env("A", "3")
                        .env("C", "4")
                        .withoutEnv("C")
                        .requests(cpu(1))
                        .requests(cpu("2"))
                        .capabilities(x -> x.add("NET_RAW"))
                        .capabilities(x -> x.drop("NET_RAW"))
                        .name("renamed"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: renamed
                    image: example/app:1
                    env:
                    - name: A
                      value: "3"
                    - name: B
                      value: "2"
                    resources:
                      requests:
                        cpu: "2"
                    imagePullPolicy: Always
                    securityContext:
                      capabilities:
                        drop:
                        - NET_RAW
                """);
    }

    @Test
    void ports() {
        assertContainer(
                app().port(8080)
                        .port("https", 8443)
                        .port("dns", 53, UDP)
                        .port("sig", 2905, SCTP)
                        .port("host", 9000, p -> p.hostPort(9000).hostIP("127.0.0.1"))
                        .port("u", 9001, p -> p.protocol(UDP))
                        .port("s", 9002, p -> p.protocol(SCTP))
                        .port("w", 9003, p -> p.customize(b -> b.protocol("TCP"))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    ports:
                    - containerPort: 8080
                    - name: https
                      containerPort: 8443
                    - name: dns
                      containerPort: 53
                      protocol: UDP
                    - name: sig
                      containerPort: 2905
                      protocol: SCTP
                    - name: host
                      containerPort: 9000
                      hostPort: 9000
                      hostIP: 127.0.0.1
                    - name: u
                      containerPort: 9001
                      protocol: UDP
                    - name: s
                      containerPort: 9002
                      protocol: SCTP
                    - name: w
                      containerPort: 9003
                      protocol: TCP
                """);
    }

    @Test
    void what_ports_do_not_show() {
        assertContainer(
                app().listens(9090)
                        .listens(8125, UDP)
                        .dials(5432)
                        .dials("pg")
                        .dials(8126, UDP)
                        .proxies("web", "http")
                        .proxies("web", 8081)
                        .follows("web")
                        .adapts("db")
                        .adapts("db", "pg")
                        .adapts("db", 5433)
                        .suppress("localhost/port-collision", "SO_REUSEPORT on purpose"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations:
                    listens.podwright.dev/app: 9090, 8125/UDP
                    dials.podwright.dev/app: 5432, pg, 8126/UDP
                    proxies.podwright.dev/app: web:http, web:8081
                    follows.podwright.dev/app: web
                    adapts.podwright.dev/app: db, db:pg, db:5433
                    localhost.port-collision.suppress.podwright.dev/app: SO_REUSEPORT on purpose
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                """);
    }

    @Test
    void environment() {
        assertContainer(
                app().env("PLAIN", "1")
                        .env(Map.of("X", "x", "W", "w"))
                        .env("CONFIG", configMapKeyRef("settings", "mode").optional())
                        .env("SECRET", secretKeyRef("db", "password").optional())
                        .env("IP", fieldRef("status.podIP"))
                        .env(
                                "MEMORY",
                                resourceFieldRef("limits.memory").divisor("1Mi").containerName("app"))
                        .env("FILE", fileKeyRef("vars", "app.env", "KEY").optional())
                        .envFrom(configMapRef("settings"))
                        .envFrom(secretRef("db").optional().prefix("DB_")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    envFrom:
                    - configMapRef:
                        name: settings
                    - prefix: DB_
                      secretRef:
                        name: db
                        optional: true
                    env:
                    - name: PLAIN
                      value: "1"
                    - name: W
                      value: w
                    - name: X
                      value: x
                    - name: CONFIG
                      valueFrom:
                        configMapKeyRef:
                          name: settings
                          key: mode
                          optional: true
                    - name: SECRET
                      valueFrom:
                        secretKeyRef:
                          name: db
                          key: password
                          optional: true
                    - name: IP
                      valueFrom:
                        fieldRef:
                          fieldPath: status.podIP
                    - name: MEMORY
                      valueFrom:
                        resourceFieldRef:
                          containerName: app
                          resource: limits.memory
                          divisor: 1Mi
                    - name: FILE
                      valueFrom:
                        fileKeyRef:
                          volumeName: vars
                          path: app.env
                          key: KEY
                          optional: true
                """);
    }

    @Test
    void resources() {
        assertContainer(
                app().requests(cpu("250m"), memory("64Mi"), ephemeralStorage("1Gi"))
                        .requests(resource("hugepages-2Mi", "4Mi"))
                        .limits(cpu("500m"), memory(mib(128)), ephemeralStorage(gib(2)))
                        .limits(resource("nvidia.com/gpu", "1"))
                        .claim("gpu")
                        .claim("nic", "port")
                        .resizePolicy("cpu", NOT_REQUIRED)
                        .resizePolicy("memory", RESTART_CONTAINER),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    resources:
                      limits:
                        cpu: 500m
                        memory: 128Mi
                        ephemeral-storage: 2Gi
                        nvidia.com/gpu: "1"
                      requests:
                        cpu: 250m
                        memory: 64Mi
                        ephemeral-storage: 1Gi
                        hugepages-2Mi: 4Mi
                      claims:
                      - name: gpu
                      - name: nic
                        request: port
                    resizePolicy:
                    - resourceName: cpu
                      restartPolicy: NotRequired
                    - resourceName: memory
                      restartPolicy: RestartContainer
                """);
        assertContainer(app().limits(memory(kib(4096)), ephemeralStorage(tib(1))), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    resources:
                      limits:
                        memory: 4096Ki
                        ephemeral-storage: 1Ti
                """);
    }

    @Test
    void conditions_loops_and_the_way_down() {
        assertContainer(
                app().onlyIf(true, c -> c.env("YES", "1"))
                        .onlyIf(false, c -> c.env("NO", "1"))
                        .each(List.of(1, 2), (c, n) -> c.port("p" + n, 8000 + n))
                        .customize(b -> b.workingDir("/down")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    workingDir: /down
                    ports:
                    - name: p1
                      containerPort: 8001
                    - name: p2
                      containerPort: 8002
                    env:
                    - name: "YES"
                      value: "1"
                """);
    }

    @Test
    void should_write_ports_without_names_and_requests_without_paths() {
        assertContainer(
                app().port(53, p -> p.protocol(UDP))
                        .readinessProbe(httpGet(8080).scheme(HTTPS)),
                """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: p
                        spec:
                          containers:
                          - name: app
                            image: example/app:1
                            ports:
                            - containerPort: 53
                              protocol: UDP
                            readinessProbe:
                              httpGet:
                                port: 8080
                                scheme: HTTPS
                        """);
    }
}
