# docker build -t hengke . && docker run --init -d -p 127.0.0.1:8420:8420 -v hengke:/data hengke
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN ./hengke --version

FROM eclipse-temurin:25-jdk
RUN useradd --system --uid 8420 --home-dir /data --shell /usr/sbin/nologin hengke \
    && install -d -o hengke -g hengke -m 700 /data
WORKDIR /opt/hengke
COPY --from=build /source/hengke ./
COPY --from=build /source/target/hengke.jar target/
COPY --from=build /source/target/lib target/lib
COPY --from=build /source/docs docs
COPY LICENSE ./
USER hengke
VOLUME /data
# inside a container loopback reaches nobody; publish the port to where it may be reached from
ENV HENGKE_SERVER_ADDRESS=0.0.0.0
EXPOSE 8420
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD \
    bash -c 'exec 3<>/dev/tcp/127.0.0.1/8420 && printf "GET /actuator/health/liveness HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 && grep -q "\"UP\"" <&3'
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/hengke/hengke"]
CMD ["start", "--data", "/data"]
