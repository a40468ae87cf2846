# What people and CI run. `make` alone lists the targets.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE = swift build -c release --static-swift-stdlib --product nabij
CASUSSEN ?= 800
NOTITIES ?= 100000
ZAAD ?= 1

.PHONY: help demo test lint bench soak fuzz mutate crash-image install uninstall clean

help:
	@echo "make demo     build, make a kluis with an invented caseload and open it"
	@echo "make test     set up and run all tests"
	@echo "make lint     check the house style"
	@echo "make bench    measure speed at a named size (CASUSSEN, NOTITIES, ZAAD)"
	@echo "make soak     the long tests: every byte, every crash point, many writers"
	@echo "make fuzz     bend bytes for every reader of the kluis (NABIJ_FUZZ seconds, 600)"
	@echo "make mutate   take each defence of the kluis away in a copy: a test must fail"
	@echo "make crash-image  cut the power of a block device in use (root and loop devices)"
	@echo "make install  install binary, configuration and documents (PREFIX=$(PREFIX))"
	@echo "make clean    remove everything that was built"

demo:
	@scripts/demo

test:
	@scripts/test

lint:
	@scripts/need-swift
	@scripts/lint

bench:
	@CASUSSEN=$(CASUSSEN) NOTITIES=$(NOTITIES) ZAAD=$(ZAAD) scripts/bench

soak:
	@scripts/soak

fuzz:
	@scripts/fuzz

mutate:
	@scripts/mutate

crash-image:
	@scripts/crash-image

install:
	@scripts/need-swift
	@scripts/need libncurses-dev
	$(RELEASE)
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" scripts/install "$$($(RELEASE) --show-bin-path)/nabij"

uninstall:
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" scripts/install --remove

clean:
	rm -rf .build Benchmarks/.build Tests/pty/.venv
