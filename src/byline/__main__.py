"""`python -m byline` is `byline`."""

from byline.cli import main

if __name__ == "__main__":
    main()
