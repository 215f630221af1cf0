"""
Readers of pages that run in Python, each made to answer as bench/page-reader.ts does; run by bench/pages.ts:

    python page-peers.py NAME ROUNDS < pages.jsonl

Takes one page a line, {"id", "url", "text"}; prints one answer a line and then the figures of time. Without a line to read it
prints the reader's name and version, or fails where the package is not there.
"""
import json
import logging
import sys
import time
import warnings
from importlib.metadata import version

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)


def moment(value):
    """A date or datetime as text; None where there is none."""
    return str(value) if value else None


def trafilatura():
    from trafilatura import bare_extraction

    def read(text, url):
        found = bare_extraction(text, url=url, with_metadata=True, include_comments=False)
        if found is None:
            return {}
        return {"body": found.text, "title": found.title, "authors": found.author, "date": found.date}

    return read


def htmldate():
    from htmldate import find_date

    return lambda text, url: {"date": find_date(text, url=url, original_date=True)}


def newspaper4k():
    from newspaper import Article

    def read(text, url):
        article = Article(url or "http://localhost/", fetch_images=False)
        article.download(input_html=text)
        article.parse()
        date = moment(article.publish_date)
        return {"body": article.text, "title": article.title, "authors": article.authors, "date": date}

    return read


def goose3():
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def read(text, url):
        found = goose.extract(raw_html=text)
        return {
            "body": found.cleaned_text,
            "title": found.title,
            "authors": found.authors,
            "date": moment(found.publish_date),
        }

    return read


def news_please():
    from newsplease import NewsPlease

    def read(text, url):
        found = NewsPlease.from_html(text, url=url, fetch_images=False)
        return {
            "body": found.maintext,
            "title": found.title,
            "authors": found.authors,
            "date": moment(found.date_publish),
        }

    return read


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda text, url: {"body": extract_plain_text(text, main_content=True, alt_texts=False)}


READERS = {
    "trafilatura": trafilatura,
    "htmldate": htmldate,
    "newspaper4k": newspaper4k,
    "goose3": goose3,
    "news-please": news_please,
    "resiliparse": resiliparse,
}


def answer_of(page, found):
    date = found.get("date")
    return {
        "id": page["id"],
        "body": found.get("body"),
        "title": found.get("title"),
        "date": date[:10] if date else None,
        "date_raw": date.replace(" ", "T") if date else None,
        "authors": found.get("authors"),
    }


def found_in(read, page):
    """What a reader finds in a page; None where it throws."""
    try:
        return read(page["text"], page["url"])
    except Exception:
        return None


# After so many seconds no further round begins.
ENOUGH = 10


def main():
    name, rounds = sys.argv[1], int(sys.argv[2])
    read = READERS[name]()
    pages = [json.loads(line) for line in sys.stdin]
    out = sys.stdout
    sys.stdout = sys.stderr
    if not pages:
        print(f"{name} {version(name)}", file=out)
        return
    # What loads with the first page is loaded before.
    found_in(read, pages[0])
    times, slowest = [], 0.0
    for turn in range(rounds + 1):
        if turn > 1 and sum(times) > ENOUGH:
            break
        crashes, spent = 0, 0.0
        for page in pages:
            start = time.process_time()
            found = found_in(read, page)
            took = time.process_time() - start
            spent += took
            slowest = max(slowest, took)
            crashes += found is None
            if turn == 0:
                print(json.dumps(answer_of(page, found or {})), file=out)
        times.append(spent)
    best = min(times[1:] or times)
    figures = {"pages": len(pages), "seconds": best, "slowest": slowest, "crashes": crashes}
    print(json.dumps({"figures": figures}), file=out)


main()
